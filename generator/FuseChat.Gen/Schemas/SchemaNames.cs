using FuseChat.Gen.Diagnostics;
using FuseChat.Gen.Json;
using FuseChat.Gen.Model;

namespace FuseChat.Gen.Schemas;

/// <summary>Collects the names that a file gives to its schemas by <c>$id</c>, <c>$anchor</c> and <c>$dynamicAnchor</c>.</summary>
internal sealed class SchemaNames(string fileUri, SchemaProblems problems)
{
    private readonly List<SchemaName> _names = [new(fileUri, "", IsDynamic: false, JsonPointer.Root)];

    public EquatableArray<SchemaName> ToEquatableArray() => _names.ToEquatableArray();

    /// <summary>Notes the names of one schema.</summary>
    /// <returns>The URI that its references are relative to.</returns>
    public string Add(JsonObject schema, string baseUri, JsonPointer pointer)
    {
        if (Text(schema, "$id") is { } id)
        {
            baseUri = SchemaUri.Resolve(baseUri, SchemaUri.Split(id).Uri);
            Add(new SchemaName(baseUri, "", IsDynamic: false, pointer), "$id");
        }

        if (Text(schema, "$anchor") is { } anchor)
        {
            Add(new SchemaName(baseUri, anchor, IsDynamic: false, pointer), "$anchor");
        }

        if (Text(schema, "$dynamicAnchor") is { } dynamicAnchor)
        {
            Add(new SchemaName(baseUri, dynamicAnchor, IsDynamic: true, pointer), "$dynamicAnchor");
        }

        return baseUri;
    }

    private void Add(SchemaName name, string keyword)
    {
        var other = _names.FirstOrDefault(other => other.Uri == name.Uri && other.Anchor == name.Anchor);
        if (other is not null && other.Pointer != name.Pointer)
        {
            var at = name.Pointer.Append(keyword);
            problems.AtValue(DiagnosticDescriptors.NameTakenTwice, at, name.Pointer.ToString(), Quoted.Name(name.Anchor.Length > 0 ? name.Anchor : name.Uri), $"'{other.Pointer}'");
        }

        _names.Add(name);
    }

    private static string? Text(JsonObject schema, string keyword) => schema.TryGet(keyword, out var value) ? (value as JsonString)?.Value : null;
}
