using System.Collections.Immutable;
using FuseChat.Gen.Schemas;
using FuseChat.Gen.Validation;
using static FuseChat.Gen.Model.Types.RuntimeName;

namespace FuseChat.Gen.Model.Types;

/// <summary>Types of objects: a record where the schema names members, otherwise a map.</summary>
internal static class ObjectTypes
{
    public static TypeSpec? Map(SchemaSite site, TypeMapper types, TypeReporter reporter)
    {
        if (AnyTypes.Is(site, types.Follow))
        {
            return AnyTypes.Map(site, types, reporter);
        }

        if (UnionTypes.IsChoice(site.Schema) || UnionTypes.IsShared(site, types.Follow))
        {
            return UnionTypes.Map(site, types, reporter);
        }

        if (IsRecord(site.Schema))
        {
            return MapRecord(site, types, reporter);
        }

        return site.Schema.AdditionalProperties is null
            ? reporter.Refuse("an object of anything", "add \"properties\", or \"additionalProperties\" with the schema of its values, which may be true")
            : MapTypes.Map(site, types, reporter);
    }

    /// <summary>Whether an object's members have types of their own; those that the schema does not name are kept as they are.</summary>
    public static bool IsRecord(Schema schema)
        => !schema.HasSeveralTypes && (!schema.Properties.IsEmpty || (schema.Has("properties") && schema.AdditionalProperties is null));

    /// <summary>An object type by its name.</summary>
    public static TypeSpec Of(string type, TypeShape shape)
        => new(shape == TypeShape.RecordStruct ? TypeKind.Declared : TypeKind.Object, type, $"{Codecs}ObjectCodec<{type}>") { Phrase = "an object" };

    /// <summary>The typed members of an object.</summary>
    /// <param name="site">The object's schema.</param>
    /// <param name="types">Maps the members.</param>
    /// <param name="reporter">Reports what has no type.</param>
    /// <param name="known">Members that need no mapping.</param>
    /// <param name="beside">Names of members that are declared elsewhere, each once.</param>
    /// <returns>Null where one has no type.</returns>
    public static EquatableArray<PropertySpec>? Properties(
        SchemaSite site, TypeMapper types, TypeReporter reporter, Func<NamedSchema, PropertySpec?>? known = null, IReadOnlyCollection<string>? beside = null)
    {
        ObjectRules.Check(site, reporter, beside ?? []);
        UnionTypes.CheckTold(site, types, reporter);
        var properties = ImmutableArray.CreateBuilder<PropertySpec>(site.Schema.Properties.Length);
        using (types.Enter())
        {
            foreach (var property in site.Schema.Properties)
            {
                if ((known?.Invoke(property) ?? Property(site, property, types, reporter)) is { } spec)
                {
                    properties.Add(spec);
                }
            }
        }

        return properties.Count < site.Schema.Properties.Length ? null : properties.ToEquatableArray();
    }

    /// <summary>An object type whose schema was checked before.</summary>
    public static ObjectSpec? Spec(TypeName type, TypeShape shape, SchemaSite site, TypeMapper types)
        => Properties(site, types, new TypeReporter(site.Document, site.Pointer, null)) is { } properties
            ? new ObjectSpec(type.Name, shape, Source(site), Sentence.Of(site.Schema, type.Name), properties)
            : null;

    private static PropertySpec? Property(SchemaSite site, NamedSchema property, TypeMapper types, TypeReporter reporter)
    {
        if (types.Map(site.To(property.Schema), reporter) is not { } type)
        {
            return null;
        }

        var isRequired = site.Schema.Required.Contains(property.Name);
        return new PropertySpec(property.Name, NameRules.PropertyName(property), type, isRequired, Sentence.Of(property.Schema, property.Name))
        {
            Default = isRequired || types.Default(site.To(property.Schema)) is not { } value ? null : ValueExpression.Of(value, type, types.Record),
        };
    }

    /// <summary>A schema as documentation names it.</summary>
    public static string Source(SchemaSite site) => site.Document.FileName + (site.Pointer.IsRoot ? "" : site.Pointer);

    private static TypeSpec? MapRecord(SchemaSite site, TypeMapper types, TypeReporter reporter)
    {
        var name = NestedName.Of(site, types.Root);
        if (types.Nested.TryAdd(site, name))
        {
            if (Properties(site, types, reporter) is not { } properties)
            {
                return null;
            }

            types.Nested.Set(site, new ObjectSpec(name, TypeShape.Record, Source(site), Sentence.Of(site.Schema, name), properties));
        }

        return Of(types.Global(name), TypeShape.Record);
    }
}
