using FuseChat.Gen.Schemas;
using FuseChat.Gen.Validation;

namespace FuseChat.Gen.Model.Types;

/// <summary>The type of values of several kinds: one that holds any JSON value, as it is spelt. Null is such a value, not another state.</summary>
internal static class AnyTypes
{
    public const string Name = RuntimeName.Attributes + "AttributeValue";

    /// <summary>Whether a schema says that its values are of several kinds, or of any. One that says nothing of them does not.</summary>
    /// <param name="site">The schema, its references followed.</param>
    /// <param name="follow">Follows references.</param>
    public static bool Is(SchemaSite site, Func<SchemaSite, SchemaSite?> follow)
    {
        var schema = site.Schema;
        return schema.Boolean == true || schema.HasSeveralTypes
            || ((schema.Types & ~SchemaTypes.Null) is SchemaTypes.None or SchemaTypes.Object && UnionTypes.IsChoice(schema) && OrNull.Find(site) is null
                && (!schema.Has("oneOf") || (UnionBranches.AreKnown(site, follow) && UnionBranches.Find(site, follow) is null)));
    }

    /// <summary>Whether values of a type convert to one that holds any.</summary>
    public static bool IsFrom(Schema schema) => schema.Types switch
    {
        SchemaTypes.String => EnumTypes.Texts(schema).IsEmpty && StringTypes.Format(schema) is null,
        SchemaTypes.Integer => !NumberTypes.IsBeyondInt64(schema),
        SchemaTypes.Boolean or SchemaTypes.Number => true,
        _ => false,
    };

    public static TypeSpec Map(SchemaSite site, TypeMapper types, TypeReporter reporter)
    {
        UnionTypes.CheckTold(site, types, reporter);
        return Of(Phrase(site.Schema));
    }

    public static TypeSpec Of(string phrase) => new(TypeKind.Any, Name, RuntimeName.Codecs + "AttributeValueCodec") { Phrase = phrase };

    /// <summary>What a schema accepts, in words.</summary>
    public static string Phrase(Schema schema) => schema.Boolean == true ? "any JSON value"
        : schema.HasSeveralTypes ? SchemaPhrase.Of(schema, schema.Types & ~SchemaTypes.Null) + ((schema.Types & SchemaTypes.Null) != 0 ? " or null" : "")
        : (schema.Types & ~SchemaTypes.Null) == SchemaTypes.Object ? "an object of one of several kinds"
        : "a value of one of several kinds";
}
