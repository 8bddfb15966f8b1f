using FuseChat.Gen.Json;
using FuseChat.Gen.Model;

namespace FuseChat.Gen.Schemas;

/// <summary>One schema as it is written: no reference is followed, nothing is derived.</summary>
/// <remarks>Must stay immutable and structurally equal, because the pipeline compares it.</remarks>
internal sealed record Schema
{
    /// <summary>Where the schema stands in its file.</summary>
    public required JsonPointer Pointer { get; init; }

    public string? Title { get; init; }

    public string? Description { get; init; }

    /// <summary><c>$ref</c> as written.</summary>
    public string? Ref { get; init; }

    /// <summary><c>type</c>; <see cref="SchemaTypes.None"/> where it is absent.</summary>
    public SchemaTypes Types { get; init; }

    public EquatableArray<NamedSchema> Properties { get; init; }

    public EquatableArray<string> Required { get; init; }

    public Schema? Items { get; init; }

    /// <summary><c>additionalProperties</c> where it is a schema.</summary>
    public Schema? AdditionalProperties { get; init; }

    /// <summary><c>x-key</c>: the schema of a map's keys.</summary>
    public Schema? Key { get; init; }

    public decimal? Minimum { get; init; }

    public decimal? Maximum { get; init; }

    public bool UniqueItems { get; init; }

    /// <summary><c>x-csharp-name</c>.</summary>
    public string? CSharpName { get; init; }

    /// <summary><c>x-twilio-resource</c>; only at a file's root.</summary>
    public string? Resource { get; init; }

    /// <summary><c>$defs</c>.</summary>
    public EquatableArray<NamedSchema> Definitions { get; init; }

    /// <summary><c>x-mutations</c>; only at a file's root.</summary>
    public EquatableArray<MutationSchema> Mutations { get; init; }

    /// <summary>Whether the schema says anything that decides about a value, apart from <c>$ref</c>.</summary>
    public bool HasAssertions => Types != SchemaTypes.None
        || !Properties.IsEmpty || !Required.IsEmpty || Items is not null || AdditionalProperties is not null
        || Key is not null || Minimum is not null || Maximum is not null || UniqueItems;

    public Schema? Property(string name) => Properties.FirstOrDefault(property => property.Name == name)?.Schema;
}
