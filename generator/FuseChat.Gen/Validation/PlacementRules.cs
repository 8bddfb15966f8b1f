using FuseChat.Gen.Diagnostics;
using FuseChat.Gen.Json;
using FuseChat.Gen.Model;
using FuseChat.Gen.Model.Types;
using FuseChat.Gen.Schemas;

namespace FuseChat.Gen.Validation;

/// <summary>Keywords that mean nothing where they stand. JSON Schema lets its own be; ours are meant for somewhere else.</summary>
internal static class PlacementRules
{
    public static void Check(SchemaClosure closure, SchemaProblems problems)
    {
        HashSet<JsonPointer>? named = null;
        foreach (var schema in closure.Root.Schemas)
        {
            if (schema.CSharpName is not null && !MakesType(closure, schema) && !(named ??= Named(closure.Root)).Contains(schema.Pointer))
            {
                var why = UnionTypes.IsChoice(schema)
                    ? "it names a type, and a choice that makes no closed hierarchy has none of its own; name the properties that refer to it"
                    : "it belongs to a property, to an object with \"properties\", to a mutation or to a parameter";
                Refuse(schema, "x-csharp-name", why, problems);
            }

            if (schema is { Key: not null, AdditionalProperties: null, Ref: null })
            {
                Refuse(schema, "x-key", "it belongs beside \"additionalProperties\", whose keys it describes", problems);
            }

            if (schema.EnumNames is { } names)
            {
                CheckEnumNames(schema, names, problems);
            }
        }
    }

    /// <summary>Whether a schema makes a type of its own, whatever refers to it; a choice whose branches could not be read may, and one that only lacks a tag is told so.</summary>
    private static bool MakesType(SchemaClosure closure, Schema schema)
    {
        var site = new SchemaSite(closure.Root, schema);
        return ObjectTypes.IsRecord(schema) || !EnumTypes.Texts(schema).IsEmpty
            || (schema.Has("oneOf") && UnionTypes.IsChoice(schema)
                && (!UnionBranches.AreKnown(site, closure.Follow) || UnionBranches.Find(site, closure.Follow) is not null || UnionBranches.AreUntold(site, closure.Follow)));
    }

    /// <summary>The schemas of properties and parameters.</summary>
    private static HashSet<JsonPointer> Named(SchemaDocument document)
    {
        var named = new HashSet<JsonPointer>();
        foreach (var schema in document.Schemas)
        {
            Add(schema.Properties);
        }

        foreach (var mutation in document.Root.Mutations)
        {
            Add(mutation.Parameters);
        }

        return named;

        void Add(EquatableArray<NamedSchema> schemas)
        {
            foreach (var schema in schemas)
            {
                named.Add(schema.Schema.Pointer);
            }
        }
    }

    private static void CheckEnumNames(Schema schema, JsonObject names, SchemaProblems problems)
    {
        var texts = EnumTypes.Texts(schema);
        if (texts.IsEmpty)
        {
            Refuse(schema, "x-enum-names", "it belongs beside an \"enum\" of strings, whose members it names", problems);
            return;
        }

        foreach (var name in names.Members.Where(name => !texts.Contains(name.Name)))
        {
            var hint = Spelling.Closest(name.Name, texts) is { } near ? $"did you mean {Quoted.Name(near)}?" : "remove it, or add the string";
            problems.AtKey(DiagnosticDescriptors.NameOfNothing, schema.Pointer.Append("x-enum-names").Append(name.Name), schema.Pointer.ToString(), Quoted.Name(name.Name), hint);
        }
    }

    private static void Refuse(Schema schema, string keyword, string why, SchemaProblems problems)
        => problems.AtKey(DiagnosticDescriptors.RefusedKeyword, schema.Pointer.Append(keyword), schema.Pointer.ToString(), keyword, why);
}
