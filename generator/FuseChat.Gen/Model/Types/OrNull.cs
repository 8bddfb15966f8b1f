using FuseChat.Gen.Schemas;
using FuseChat.Gen.Validation;

namespace FuseChat.Gen.Model.Types;

/// <summary>A schema or null, written as <c>{ "anyOf": [{ "$ref": "…" }, { "type": "null" }] }</c>, since a reference has no <c>type</c> to add null to.</summary>
internal static class OrNull
{
    /// <summary>The schema that is not null's.</summary>
    /// <returns>Null where the schema says something else.</returns>
    public static SchemaSite? Find(SchemaSite site)
    {
        var schema = site.Schema;
        var branches = schema.Schemas("anyOf") is { IsEmpty: false } any ? any : schema.Schemas("oneOf");
        if (schema.HasShape || branches.Length != 2)
        {
            return null;
        }

        return IsNull(branches[1].Schema) ? site.To(branches[0].Schema)
            : IsNull(branches[0].Schema) ? site.To(branches[1].Schema)
            : null;
    }

    private static bool IsNull(Schema schema) => schema is { Types: SchemaTypes.Null, Ref: null };
}
