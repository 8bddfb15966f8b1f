using FuseChat.Gen.Json;
using FuseChat.Gen.Model;

namespace FuseChat.Gen.Schemas;

/// <summary>One schema as it is written: no reference is followed, nothing is derived.</summary>
/// <remarks>Must stay immutable and structurally equal, because the pipeline compares it.</remarks>
internal sealed record Schema
{
    /// <summary>Where the schema stands in its file.</summary>
    public required JsonPointer Pointer { get; init; }

    /// <summary>The URI that its references are relative to: the nearest <c>$id</c>, or the file.</summary>
    public required string BaseUri { get; init; }

    /// <summary>What a boolean schema is; null for an object.</summary>
    public bool? Boolean { get; init; }

    /// <summary>The keywords whose value is right, in order.</summary>
    public EquatableArray<SchemaKeyword> Keywords
    {
        get;
        init => (field, Required, Properties, Rules) = (value, Names(value, "required"), Possible(Find(value, "properties")?.Schemas ?? []), EffectiveKeywords.Of(value));
    }

    /// <summary>Those of them that decide about values.</summary>
    public EquatableArray<SchemaKeyword> Rules { get; private init; }

    /// <summary><c>required</c>, which is asked for more than anything else.</summary>
    public EquatableArray<string> Required { get; private init; }

    /// <summary><c>type</c>; where it is absent, the types of the values of <c>enum</c> or <c>const</c>, if there is one.</summary>
    public SchemaTypes Types { get; init; }

    /// <summary><c>x-mutations</c>; only at a file's root.</summary>
    public EquatableArray<MutationSchema> Mutations { get; init; }

    public string? Title => Text("title");

    public string? Description => Text("description");

    /// <summary>What <c>$ref</c> means.</summary>
    public SchemaReference? Reference { get; init; }

    /// <summary>What <c>$dynamicRef</c> means.</summary>
    public SchemaReference? DynamicReference { get; init; }

    /// <summary><c>$ref</c>, or else <c>$dynamicRef</c>.</summary>
    public string? Ref => Reference is not null ? Text("$ref") : DynamicReference is not null ? Text("$dynamicRef") : null;

    /// <summary><c>properties</c>, without those whose schema is <c>false</c>: no such member may be there.</summary>
    public EquatableArray<NamedSchema> Properties { get; private init; }

    public EquatableArray<NamedSchema> Definitions => Schemas("$defs");

    /// <summary>Whether <c>type</c> has several types besides null.</summary>
    public bool HasSeveralTypes => (Types & ~(SchemaTypes.Null | SchemaTypes.Invalid)) is var types && (types & (types - 1)) != 0;

    /// <summary><c>items</c> where it makes an array whose items are all alike.</summary>
    public Schema? Items => Only("items") is { } items && IsAbout(SchemaTypes.Array) && !Has("prefixItems") ? items : null;

    /// <summary><c>additionalProperties</c> where it makes a map: not <c>false</c>, and <c>true</c> only where nothing else is said of members.</summary>
    public Schema? AdditionalProperties
        => Only("additionalProperties") is { Boolean: not false } values && IsAbout(SchemaTypes.Object) && (values.Boolean is null || !HasMembers) ? values : null;

    /// <summary><c>x-key</c>: the schema of a map's keys.</summary>
    public Schema? Key => Only("x-key");

    /// <summary><c>minimum</c>, where it is within the range of a decimal.</summary>
    public decimal? Minimum => Number("minimum");

    /// <inheritdoc cref="Minimum" />
    public decimal? Maximum => Number("maximum");

    public bool UniqueItems => Value("uniqueItems") is JsonBoolean { Value: true };

    /// <summary><c>x-csharp-name</c>.</summary>
    public string? CSharpName => Text("x-csharp-name");

    /// <summary><c>x-enum-names</c>: the C# names of strings.</summary>
    public JsonObject? EnumNames => Value("x-enum-names") as JsonObject;

    /// <summary><c>x-twilio-resource</c>; only at a file's root.</summary>
    public string? Resource => Text("x-twilio-resource");

    /// <summary>Whether the schema says anything, apart from <c>$ref</c>, that a C# type depends on.</summary>
    public bool HasShape => Types != SchemaTypes.None
        || !Properties.IsEmpty || !Required.IsEmpty || Has("items") || Only("additionalProperties") is { Boolean: null }
        || Key is not null || Minimum is not null || Maximum is not null || UniqueItems;

    public Schema? Property(string name) => Member(name)?.Schema;

    /// <summary>A property with its name.</summary>
    public NamedSchema? Member(string name)
    {
        foreach (var property in Properties)
        {
            if (property.Name == name)
            {
                return property;
            }
        }

        return null;
    }

    /// <summary>Whether a member may not be there, since its schema in <c>properties</c> is <c>false</c>.</summary>
    public bool Forbids(string name) => Schemas("properties").Any(property => property.Name == name && IsImpossible(property));

    public bool Has(string keyword) => Find(keyword) is not null;

    /// <summary>The value of a keyword that holds no schemas.</summary>
    public JsonNode? Value(string keyword) => Find(keyword)?.Value;

    public string? Text(string keyword) => (Value(keyword) as JsonString)?.Value;

    public decimal? Number(string keyword) => (Value(keyword) as JsonNumber)?.Value;

    /// <summary>The schemas in the value of a keyword.</summary>
    public EquatableArray<NamedSchema> Schemas(string keyword) => Find(keyword)?.Schemas ?? [];

    /// <summary>The schema that is the value of a keyword.</summary>
    public Schema? Only(string keyword) => Schemas(keyword) is [var only] ? only.Schema : null;

    /// <summary>A keyword with its value.</summary>
    public SchemaKeyword? Find(string keyword) => Find(Keywords, keyword);

    // What is derived from the keywords is equal where they are.
    public bool Equals(Schema? other) => ReferenceEquals(this, other) || (other is not null
        && Pointer == other.Pointer && BaseUri == other.BaseUri && Boolean == other.Boolean && Types == other.Types
        && Keywords == other.Keywords && Mutations == other.Mutations);

    public override int GetHashCode() => Pointer.GetHashCode();

    /// <summary>A keyword among others.</summary>
    public static SchemaKeyword? Find(EquatableArray<SchemaKeyword> keywords, string keyword)
    {
        foreach (var candidate in keywords)
        {
            if (candidate.Name == keyword)
            {
                return candidate;
            }
        }

        return null;
    }

    private bool HasMembers => Has("properties") || Has("oneOf") || Has("anyOf");

    /// <summary>Whether the schema is about values of one type, and null; one without <c>type</c> may be about any.</summary>
    private bool IsAbout(SchemaTypes type) => (Types & SchemaTypes.Invalid) != 0 || (Types & ~SchemaTypes.Null) == type
        || (Types == SchemaTypes.None && !Has("oneOf") && !Has("anyOf"));

    private static EquatableArray<NamedSchema> Possible(EquatableArray<NamedSchema> properties)
        => properties.Any(IsImpossible) ? properties.Where(property => !IsImpossible(property)).ToEquatableArray() : properties;

    private static bool IsImpossible(NamedSchema property) => property.Schema.Boolean == false;

    private static EquatableArray<string> Names(EquatableArray<SchemaKeyword> keywords, string keyword)
        => Find(keywords, keyword)?.Value is JsonArray list ? list.Items.Map(item => ((JsonString)item).Value) : [];
}
