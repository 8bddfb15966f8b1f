using FuseChat.Gen.Json;

namespace FuseChat.Gen.Schemas;

/// <summary>Places in a schema that are no schemas themselves, whatever stands there: what a reference must not lead to.</summary>
/// <remarks>Values of <c>const</c>, <c>enum</c>, <c>default</c>, <c>examples</c> and unknown keywords may be meant as schemas by who refers to them.</remarks>
internal static class NoSchema
{
    private const string Instead = "move what is meant to \"$defs\", and refer to it there";

    /// <summary>What a place is, and what to refer to instead.</summary>
    /// <param name="document">The file.</param>
    /// <param name="place">The place.</param>
    /// <param name="from">The schema that refers to it, which is none to refer to instead.</param>
    /// <returns>Null where it may be a schema.</returns>
    public static string? At(SchemaDocument document, JsonPointer place, JsonPointer from = default)
    {
        var owner = document.Around(place);
        var inner = place.Tokens.AsImmutable.AsSpan().Slice(owner.Pointer.Tokens.Length);
        return inner.Length == 0 || Keywords.Find(inner[0]) is not { } keyword ? null : keyword.Kind switch
        {
            KeywordKind.SchemasByName or KeywordKind.SchemasByPattern or KeywordKind.Schemas when inner.Length == 1 => Holder(owner, keyword, from),
            KeywordKind.Schema or KeywordKind.SchemasByName or KeywordKind.SchemasByPattern or KeywordKind.Schemas => null,
            KeywordKind.Any or KeywordKind.Enumeration or KeywordKind.Values => null,
            KeywordKind.Mutations => $"it stands in \"x-mutations\", where only parameters are schemas; {Instead}",
            _ => $"\"{keyword.Name}\" holds no schemas; {Instead}",
        };
    }

    private static string Holder(Schema owner, Keyword keyword, JsonPointer from)
    {
        var first = owner.Schemas(keyword.Name).FirstOrDefault(inner => inner.Schema.Pointer != from);
        return $"\"{keyword.Name}\" holds schemas and is none itself; {(first is null ? Instead : $"refer to one of them, as \"{first.Schema.Pointer}\"")}";
    }
}
