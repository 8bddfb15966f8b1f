using FuseChat.Gen.Diagnostics;
using FuseChat.Gen.Model;
using FuseChat.Gen.Model.Types;
using FuseChat.Gen.Naming;
using FuseChat.Gen.Schemas;
using FuseChat.Gen.Targets;

namespace FuseChat.Gen.Validation;

/// <summary>C# names of properties and mutations are names, and each is taken once.</summary>
internal static class NameRules
{
    private const string With = "With";

    // Members that every record, or every document, has.
    private static readonly string[] Reserved =
    [
        "Apply", "Clone", "DeclaredMutations", "Deconstruct", "EqualityContract", "Equals", "Finalize", "GetHashCode", "GetType", "MemberwiseClone",
        "Mutations", "Parse", "PrintMembers", "ReferenceEquals", "Resource", "ToJson", "ToString", "ToUtf8Json", "TryParse", "UnknownMembers", "Validate",
    ];

    // Members that every record has.
    private static readonly string[] ReservedInObjects =
    [
        "Clone", "Deconstruct", "EqualityContract", "Equals", "Finalize", "GetHashCode", "GetType", "MemberwiseClone",
        "PrintMembers", "ReferenceEquals", "ToString", "UnknownMembers",
    ];

    // Members that every scalar has.
    private static readonly string[] ReservedInScalars = ["CompareTo", "Equals", "GetHashCode", "GetType", "Parse", "ToString", "TryParse", "Value"];

    /// <summary>Whether a type has the name of a member that it is going to have, which C# lets no type.</summary>
    public static bool IsNamedLikeMember(Target target, TargetRole? role)
    {
        string[] members = role switch
        {
            TargetRole.Document => Reserved,
            TargetRole.Definition => ReservedInObjects,
            TargetRole.Scalar => ReservedInScalars,
            _ => ["Validate"],
        };
        return members.Contains(target.Type.Name) || (target.Shape == TypeShape.Class && target.Type.Name == With);
    }

    public static string PropertyName(NamedSchema property) => property.Schema.CSharpName ?? CSharpName.Pascal(property.Name);

    public static string ParameterName(NamedSchema parameter) => CSharpName.Pascal(parameter.Schema.CSharpName ?? parameter.Name);

    public static string MutationName(MutationSchema mutation) => mutation.CSharpName ?? CSharpName.Pascal(mutation.Name);

    public static void Check(SchemaSite site, Target target, TypeMapper types, SchemaProblems problems)
    {
        var taken = new TakenNames(site.Schema.Resource is null ? ReservedInObjects : Reserved, "a member that every document has");
        taken.Reserve(target.Type.Name, "the type itself");
        CheckProperties(site, target.Shape, taken, types, problems);

        foreach (var mutation in site.Schema.Mutations)
        {
            taken.Take(MutationName(mutation), mutation.Pointer, mutation.CSharpName is not null, problems);
            CheckParameters(mutation, problems);
        }

        foreach (var (inner, name) in types.Nested.Names)
        {
            var isGiven = inner.Schema.CSharpName == name;
            var isFree = !IsNamedAfterNothing(inner) && taken.Take(name, inner.Pointer, isGiven, problems.In(inner.Document.Path));
            if (isFree && !EnumTypes.Texts(inner.Schema).IsEmpty)
            {
                taken.Take(name + "Text", inner.Pointer, isGiven, problems.In(inner.Document.Path));
            }

            UnionNameRules.Check(inner, name, ReservedInObjects, types, problems);
            var members = new TakenNames(ReservedInObjects, "a member that every object has");
            members.Reserve(name, "the type itself");
            CheckProperties(inner, TypeShape.Record, members, types, problems);
        }
    }

    // A property that has no C# name gives none to the types inside it: one slip, one problem.
    private static bool IsNamedAfterNothing(SchemaSite inner)
    {
        for (var pointer = inner.Pointer; !pointer.IsRoot; pointer = pointer.Parent)
        {
            if (pointer.Tokens is [.., "properties", var name] && inner.Document.At(pointer) is { } property && !CSharpName.IsMember(PropertyName(new NamedSchema(name, property))))
            {
                return true;
            }
        }

        return false;
    }

    private static void CheckProperties(SchemaSite site, TypeShape shape, TakenNames taken, TypeMapper types, SchemaProblems problems)
    {
        if (shape == TypeShape.Class)
        {
            taken.Reserve(With, "a member that every class has");
        }

        foreach (var property in site.Schema.Properties)
        {
            taken.Take(PropertyName(property), property.Schema.Pointer, property.Schema.CSharpName is not null, problems.In(site.Document.Path));
        }

        // The methods that give defaults come after all properties, which have the better claim.
        foreach (var property in site.Schema.Properties)
        {
            if (site.Schema.Required.Contains(property.Name) || types.Default(site.To(property.Schema)) is null)
            {
                continue;
            }

            taken.Take(PropertyName(property) + "OrDefault", property.Schema.Pointer, property.Schema.CSharpName is not null, problems.In(site.Document.Path));
        }
    }

    private static void CheckParameters(MutationSchema mutation, SchemaProblems problems)
    {
        var taken = new TakenNames([], "");
        foreach (var parameter in mutation.Parameters)
        {
            taken.Take(ParameterName(parameter), parameter.Schema.Pointer, parameter.Schema.CSharpName is not null, problems);
        }
    }
}
