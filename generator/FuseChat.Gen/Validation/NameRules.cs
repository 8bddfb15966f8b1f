using FuseChat.Gen.Diagnostics;
using FuseChat.Gen.Json;
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
    private const string OrDefault = "OrDefault";

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

    // By words, as members are: parameters that differ in their first letter's case only are hardly told apart.
    public static string ParameterName(NamedSchema parameter) => CSharpName.Pascal(CSharpName.Camel(parameter.Schema.CSharpName ?? parameter.Name));

    public static string MutationName(MutationSchema mutation) => mutation.CSharpName ?? CSharpName.Pascal(mutation.Name);

    /// <summary>Checks the names of a document's schema alone, which are wrong whatever C# types are declared: a definition may have one of its own.</summary>
    public static void Check(SchemaSite document, TypeMapper types, SchemaProblems problems)
        => Check(document, Reserved, "document", null, types, problems);

    /// <summary>Checks the names of an object with its type.</summary>
    public static void Check(SchemaSite site, Target target, TypeMapper types, SchemaProblems problems)
    {
        // A type adds its own name, those of the types inside it, and what a class has: without any of these all was checked with the document's file.
        var isChecked = site.Pointer.IsRoot && site.Schema.Resource is not null && target.Shape != TypeShape.Class && types.Nested.IsEmpty;
        if (!isChecked || MayHave(site.Schema, target.Type.Name))
        {
            Check(site, site.Pointer.IsRoot ? Reserved : ReservedInObjects, site.Pointer.IsRoot ? "document" : "object", target, types, problems);
        }
    }

    private static bool MayHave(Schema schema, string name) => name.EndsWith(OrDefault, StringComparison.Ordinal)
        || schema.Properties.Any(property => PropertyName(property) == name) || schema.Mutations.Any(mutation => MutationName(mutation) == name);

    private static void Check(SchemaSite site, string[] reserved, string sort, Target? target, TypeMapper types, SchemaProblems problems)
    {
        var taken = new TakenNames(reserved, $"a member that every {sort} has", site.Schema.Properties.Length + site.Schema.Mutations.Length);
        if (target is not null)
        {
            taken.Reserve(target.Type.Name, "the type itself");
        }

        CheckProperties(site, target?.Shape ?? TypeShape.Record, taken, types, problems);
        var parameters = new TakenNames([], "");
        foreach (var mutation in site.Schema.Mutations)
        {
            if (IsRead(site.Document, mutation.Pointer))
            {
                taken.Take(MutationName(mutation), mutation.Pointer, mutation.CSharpName is not null, problems);
            }

            parameters.Clear();
            CheckParameters(mutation, site.Document, parameters, problems);
        }

        foreach (var (inner, name) in types.Nested.Names)
        {
            var own = target is null ? null : name;
            if (own is not null)
            {
                CheckType(inner, own, taken, problems);
            }

            UnionNameRules.Check(inner, own, ReservedInObjects, types, problems);
            var members = new TakenNames(ReservedInObjects, "a member that every object has");
            if (own is not null)
            {
                members.Reserve(own, "the type itself");
            }

            CheckProperties(inner, TypeShape.Record, members, types, problems);
        }
    }

    // What was to be a name and could not be read is reported there.
    private static bool IsRead(SchemaDocument document, JsonPointer named) => document.Problems.IsEmpty || !document.IsUnread(named.Append("x-csharp-name"));

    private static void CheckType(SchemaSite inner, string name, TakenNames taken, SchemaProblems problems)
    {
        var isGiven = inner.Schema.CSharpName == name;
        var isFree = !IsNamedAfterNothing(inner) && taken.Take(name, inner.Pointer, isGiven, problems.In(inner.Document.Path));
        if (isFree && !EnumTypes.Texts(inner.Schema).IsEmpty)
        {
            taken.Take(name + "Text", inner.Pointer, isGiven, problems.In(inner.Document.Path));
        }
    }

    // What has no C# name, or one that could not be read, gives none to the types inside it: one slip, one problem.
    private static bool IsNamedAfterNothing(SchemaSite inner)
    {
        for (var pointer = inner.Pointer; !pointer.IsRoot; pointer = pointer.Parent)
        {
            if (!IsRead(inner.Document, pointer)
                || (pointer.Tokens is [.., "properties", var name] && inner.Document.At(pointer) is { } property && !CSharpName.IsMember(PropertyName(new NamedSchema(name, property)))))
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

        problems = problems.In(site.Document.Path);
        var parameters = shape == TypeShape.Class ? ParametersOfClass() : null;
        foreach (var property in site.Schema.Properties)
        {
            var (name, pointer, isGiven) = (PropertyName(property), property.Schema.Pointer, property.Schema.CSharpName is not null);
            if (IsRead(site.Document, pointer) && taken.Take(name, pointer, isGiven, problems))
            {
                parameters?.Take(CSharpName.Pascal(CSharpName.Camel(name)), pointer, isGiven, problems);
            }
        }

        // The methods that give defaults come after all properties, which have the better claim.
        foreach (var property in site.Schema.Properties)
        {
            if (!site.Schema.Required.Contains(property.Name) && types.Default(site.To(property.Schema)) is not null && IsRead(site.Document, property.Schema.Pointer))
            {
                taken.Take(PropertyName(property) + OrDefault, property.Schema.Pointer, property.Schema.CSharpName is not null, problems);
            }
        }
    }

    // A class has a method with a parameter for each property.
    private static TakenNames ParametersOfClass()
    {
        var parameters = new TakenNames([], "");
        parameters.Reserve("UnknownMembers", "a member that every class has");
        return parameters;
    }

    private static void CheckParameters(MutationSchema mutation, SchemaDocument document, TakenNames taken, SchemaProblems problems)
    {
        foreach (var parameter in mutation.Parameters)
        {
            if (IsRead(document, parameter.Schema.Pointer))
            {
                taken.Take(ParameterName(parameter), parameter.Schema.Pointer, parameter.Schema.CSharpName is not null, problems);
            }
        }
    }
}
