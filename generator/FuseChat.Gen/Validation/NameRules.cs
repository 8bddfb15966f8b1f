using FuseChat.Gen.Diagnostics;
using FuseChat.Gen.Json;
using FuseChat.Gen.Naming;
using FuseChat.Gen.Schemas;

namespace FuseChat.Gen.Validation;

/// <summary>C# names of properties and mutations are names, and each is taken once.</summary>
internal static class NameRules
{
    // Members that every record, or every document, has.
    private static readonly string[] Reserved =
    [
        "Clone", "Deconstruct", "EqualityContract", "Equals", "Finalize", "GetHashCode", "GetType", "MemberwiseClone", "Mutations", "Parse",
        "PrintMembers", "ReferenceEquals", "Resource", "ToJson", "ToString", "ToUtf8Json", "TryParse", "UnknownMembers", "Validate",
    ];

    // Members of the value that stands for a mutation, beside its parameters.
    private static readonly string[] ReservedInMutations =
    [
        "Apply", "Clone", "Create", "Deconstruct", "EqualityContract", "Equals", "Finalize", "GetHashCode", "GetType", "MemberwiseClone",
        "PrintMembers", "ReferenceEquals", "ToJson", "ToString", "WriteArguments",
    ];

    public static string PropertyName(NamedSchema property) => property.Schema.CSharpName ?? CSharpName.Pascal(property.Name);

    public static string ParameterName(NamedSchema parameter) => CSharpName.Pascal(parameter.Schema.CSharpName ?? parameter.Name);

    public static string MutationName(MutationSchema mutation) => mutation.CSharpName ?? CSharpName.Pascal(mutation.Name);

    public static void Check(Schema root, string typeName, SchemaProblems problems)
    {
        var taken = Reserved.ToDictionary(name => name, _ => "a member that every document has");
        taken[typeName] = "the type itself";
        foreach (var property in root.Properties)
        {
            Take(taken, PropertyName(property), property.Schema.Pointer, property.Schema.CSharpName is not null, problems);
        }

        var values = root.Mutations.GroupBy(mutation => MutationName(mutation) + "Mutation")
            .ToDictionary(same => same.Key, same => $"the value of '{same.First().Pointer}'");
        foreach (var mutation in root.Mutations)
        {
            Take(taken, MutationName(mutation), mutation.Pointer, mutation.CSharpName is not null, problems);
            Take(new Dictionary<string, string>(values), MutationName(mutation), mutation.Pointer, mutation.CSharpName is not null, problems);
            CheckParameters(mutation, typeName, problems);
        }
    }

    private static void CheckParameters(MutationSchema mutation, string typeName, SchemaProblems problems)
    {
        var taken = ReservedInMutations.ToDictionary(name => name, _ => "a member that every mutation has");
        taken[typeName] = "the type itself";
        taken[MutationName(mutation) + "Mutation"] = "the mutation's value";
        foreach (var parameter in mutation.Parameters)
        {
            Take(taken, ParameterName(parameter), parameter.Schema.Pointer, parameter.Schema.CSharpName is not null, problems);
        }
    }

    private static void Take(Dictionary<string, string> taken, string name, JsonPointer pointer, bool isGiven, SchemaProblems problems)
    {
        // A name that was given is wrong where it is given; a derived one where it comes from.
        var at = isGiven ? pointer.Append("x-csharp-name") : pointer;
        if (!CSharpName.IsMember(name))
        {
            Report(DiagnosticDescriptors.InvalidName, at, pointer.ToString(), Quoted.Name(name));
        }
        else if (taken.TryGetValue(name, out var other))
        {
            Report(DiagnosticDescriptors.NameCollision, at, pointer.ToString(), Quoted.Name(name), other);
        }
        else
        {
            taken.Add(name, $"'{pointer}'");
        }

        void Report(Microsoft.CodeAnalysis.DiagnosticDescriptor descriptor, JsonPointer where, params string[] arguments)
        {
            if (isGiven)
            {
                problems.AtValue(descriptor, where, arguments);
            }
            else
            {
                problems.AtKey(descriptor, where, arguments);
            }
        }
    }
}
