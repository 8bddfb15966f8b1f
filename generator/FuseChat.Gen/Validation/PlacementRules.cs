using FuseChat.Gen.Diagnostics;
using FuseChat.Gen.Json;
using FuseChat.Gen.Model.Types;
using FuseChat.Gen.Schemas;

namespace FuseChat.Gen.Validation;

/// <summary>Keywords that mean nothing where they stand. JSON Schema lets its own be; ours are meant for somewhere else.</summary>
internal static class PlacementRules
{
    public static void Check(SchemaClosure closure, SchemaProblems problems)
    {
        var members = closure.Root.Schemas.SelectMany(schema => schema.Properties);
        var named = new HashSet<JsonPointer>(members.Concat(closure.Root.Root.Mutations.SelectMany(mutation => mutation.Parameters)).Select(one => one.Schema.Pointer));
        foreach (var schema in closure.Root.Schemas)
        {
            if (schema.CSharpName is not null && !named.Contains(schema.Pointer) && !ObjectTypes.IsRecord(schema) && !UnionTypes.IsChoice(schema) && EnumTypes.Texts(schema).IsEmpty)
            {
                Refuse(schema, "x-csharp-name", "it belongs to a property, to an object with \"properties\", to a mutation or to a parameter", problems);
            }

            if (schema is { Key: not null, AdditionalProperties: null, Ref: null })
            {
                Refuse(schema, "x-key", "it belongs beside \"additionalProperties\", whose keys it describes", problems);
            }
        }
    }

    private static void Refuse(Schema schema, string keyword, string why, SchemaProblems problems)
        => problems.AtKey(DiagnosticDescriptors.RefusedKeyword, schema.Pointer.Append(keyword), schema.Pointer.ToString(), keyword, why);
}
