using FuseChat.Gen.Model;
using FuseChat.Gen.Model.Types;
using FuseChat.Gen.Schemas;
using FuseChat.Gen.Targets;
using FuseChat.Gen.Validation;

namespace FuseChat.Gen.Members;

/// <summary>The members that a type gets. A test holds them against what the emitters write.</summary>
internal static class EmittedMembers
{
    private const string Utf8 = "global::System.ReadOnlySpan<byte>";

    private const string FormatProvider = "global::System.IFormatProvider";

    private static readonly string Problems = ParameterType.ByReference + ParameterType.Of(RuntimeName.Attributes + "AttributesProblems");

    /// <summary>Those of what checks texts.</summary>
    public static IEnumerable<TypeMember> OfValidator { get; } = [TypeMember.Method("Validate", "string"), TypeMember.Method("Validate", Utf8)];

    /// <summary>Those of a scalar.</summary>
    public static IEnumerable<TypeMember> OfScalar(TypeName name, TypeSpec value)
    {
        var (type, inner) = (ParameterType.Of(name.Global), ParameterType.Of(value));
        yield return TypeMember.Method(".ctor", inner);
        yield return new TypeMember("Value");
        if (value.Kind == TypeKind.String)
        {
            yield return new TypeMember("_value");
        }

        yield return TypeMember.Method("CompareTo", type);
        yield return TypeMember.Method("ToString") with { IsOverride = true };
        yield return TypeMember.Method("operator " + type, inner);
        yield return TypeMember.Method("operator " + inner, type);
        foreach (var comparison in new[] { "<", "<=", ">", ">=" })
        {
            yield return TypeMember.Method("operator " + comparison, type, type);
        }

        yield return TypeMember.Method("Parse", "string", FormatProvider);
        yield return TypeMember.Method("TryParse", "string", FormatProvider, ParameterType.ByReference + type);
    }

    /// <summary>Those of a document or another object, as far as they are known.</summary>
    /// <param name="binding">The type and its schema.</param>
    /// <param name="own">What it is made of; null where something is wrong with that.</param>
    /// <param name="types">Its properties and parameters, mapped.</param>
    public static IEnumerable<TypeMember> OfObject(Binding binding, ObjectSpec? own, TypeMapper types)
    {
        var (type, schema) = (ParameterType.Of(binding.Target.Type.Global), binding.Site.Schema);
        return Properties(schema, own)
            .Concat(binding.Role == TargetRole.Document ? OfText(type).Append(new TypeMember("Resource")).Append(TypeMember.Method("Validate")) : [])
            .Concat(binding.Target.Shape == TypeShape.Class ? OfClass(type, own) : [])
            .Concat(schema.Mutations.Select(mutation => Mutation(mutation, binding.Site, types)).OfType<TypeMember>())
            .Concat(schema.Mutations.IsEmpty ? [] : [Values(schema, binding.Site, types)])
            .Concat(types.Nested.Objects.Select(nested => Nested(nested, "sealed record") with { Source = nested.Source }))
            .Concat(types.Nested.Unions.Select(Union))
            .Concat(types.Nested.Enums.SelectMany(nested => new[] { new TypeMember(nested.Name), new TypeMember(nested.Name + "Text") }));
    }

    /// <summary>What every document does with text, emitted or inherited from <c>AttributesRecord</c>.</summary>
    public static IEnumerable<TypeMember> OfText(string type) =>
    [
        TypeMember.Method("Parse", "string"),
        TypeMember.Method("Parse", Utf8),
        TypeMember.Method("TryParse", "string", ParameterType.ByReference + type, Problems),
        TypeMember.Method("TryParse", Utf8, ParameterType.ByReference + type, Problems),
        TypeMember.Method("ToJson"),
        TypeMember.Method("ToUtf8Json"),
        TypeMember.Method("Apply", ParameterType.Of($"{RuntimeName.Mutations}IMutation<{type}>"), "string"),
        TypeMember.Method("Apply", ParameterType.Of($"{RuntimeName.Mutations}IMutation<{type}>"), Utf8),
    ];

    private static IEnumerable<TypeMember> OfClass(string type, ObjectSpec? own)
    {
        yield return TypeMember.Method("operator ==", type, type);
        yield return TypeMember.Method("operator !=", type, type);
        yield return TypeMember.Method("Equals", type);
        yield return TypeMember.Method("Equals", "object") with { IsOverride = true };
        yield return TypeMember.Method("GetHashCode") with { IsOverride = true };
        yield return TypeMember.Method("ToString") with { IsOverride = true };
        if (own is not null)
        {
            yield return TypeMember.Method("With", own.Properties.Select(Value).Append(RuntimeName.Attributes + "UnknownMembers").Select(value => ParameterType.Of($"{RuntimeName.Attributes}OptionalValue<{value}>")));
        }
    }

    private static string Value(PropertySpec property) => property.IsAbsentOrNull ? $"{RuntimeName.Attributes}AttributeOptional<{ParameterType.Of(property.Type)}>"
        : ParameterType.Of(property.IsRequired ? property.Type : property.Type with { IsNullable = true });

    private static IEnumerable<TypeMember> Properties(Schema schema, ObjectSpec? own)
    {
        foreach (var property in schema.Properties)
        {
            var (name, source) = (NameRules.PropertyName(property), property.Schema.Pointer.ToString());
            yield return new TypeMember(name) { Source = source };
            if (own?.Properties.FirstOrDefault(spec => spec.JsonName == property.Name) is { Default: not null })
            {
                yield return TypeMember.Method(name + "OrDefault") with { Source = source };
            }
        }

        yield return new TypeMember("UnknownMembers");
    }

    private static TypeMember? Mutation(MutationSchema mutation, SchemaSite site, TypeMapper types)
    {
        var parameters = mutation.Parameters.Select(parameter => types.Map(site.To(parameter.Schema))).ToArray();
        return parameters.Contains(null) ? null
            : TypeMember.Method(NameRules.MutationName(mutation), parameters.Select(parameter => ParameterType.Of(parameter!))) with { Source = mutation.Pointer.ToString() };
    }

    private static TypeMember Values(Schema schema, SchemaSite site, TypeMapper types) => new("Mutations")
    {
        Part = "static class",
        Members = schema.Mutations.Select(mutation => Mutation(mutation, site, types)).OfType<TypeMember>()
            .Append(TypeMember.Method("Parse", "string"))
            .Append(new TypeMember("DeclaredMutations"))
            .ToEquatableArray(),
    };

    private static TypeMember Nested(ObjectSpec type, string part) => new(type.Name)
    {
        Part = part,
        Members = type.Properties.SelectMany(property => property.Default is null ? [new TypeMember(property.Name)] : new[] { new TypeMember(property.Name), TypeMember.Method(property.Name + "OrDefault") })
            .Append(new TypeMember("UnknownMembers"))
            .ToEquatableArray(),
    };

    private static TypeMember Union(UnionSpec union) => new(union.Name)
    {
        Part = "abstract record",
        Source = union.Source,
        Members = union.Branches.Select(branch => Nested(branch, "sealed record") is var type ? type with { Members = [.. type.Members, WriteJson] } : type)
            .Append(new TypeMember("Unknown") { Part = "sealed record", Members = [TypeMember.Method(".ctor", "string", "string"), new TypeMember(union.Property), new TypeMember("Json"), WriteJson] })
            .Append(TypeMember.Method(".ctor"))
            .Append(new TypeMember(union.Property))
            .Append(WriteJson)
            .ToEquatableArray(),
    };

    private static TypeMember WriteJson { get; } = TypeMember.Method("WriteJson", ParameterType.ByReference + ParameterType.Of(RuntimeName.Json + "AttributesWriter"));
}
