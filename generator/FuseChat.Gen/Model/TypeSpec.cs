using FuseChat.Gen.Naming;

namespace FuseChat.Gen.Model;

/// <summary>The C# type of a value, and the codec that reads and writes it.</summary>
/// <remarks>Must stay immutable and structurally equal, because the pipeline compares it.</remarks>
/// <param name="Kind">What sort of type it is.</param>
/// <param name="CSharp">The type's text, without <c>?</c>.</param>
/// <param name="Codec">The codec's text.</param>
internal sealed record TypeSpec(TypeKind Kind, string CSharp, string Codec)
{
    /// <summary>Whether null is a value too; only parameters of mutations.</summary>
    public bool IsNullable { get; init; }

    /// <summary>The item of an array, or the value of a map.</summary>
    public TypeSpec? Item { get; init; }

    /// <summary>The key of a map.</summary>
    public TypeSpec? Key { get; init; }

    /// <summary><c>minimum</c> and <c>maximum</c>, where the type itself does not enforce them.</summary>
    public decimal? Minimum { get; init; }

    /// <inheritdoc cref="Minimum" />
    public decimal? Maximum { get; init; }

    /// <summary><c>uniqueItems</c> of an array.</summary>
    public bool IsUnique { get; init; }

    /// <summary>What is accepted, in words, for documentation.</summary>
    public required string Phrase { get; init; }

    public string Text => IsNullable ? CSharp + "?" : CSharp;

    public bool IsCollection => Kind is TypeKind.Array or TypeKind.Map;

    public bool IsReference => Kind is TypeKind.String or TypeKind.Array or TypeKind.Map;

    public bool HasBounds => Minimum is not null || Maximum is not null;

    public string MinimumLiteral => Literal(Minimum, "MinValue");

    public string MaximumLiteral => Literal(Maximum, "MaxValue");

    /// <summary>The codec of the values and, where it is one, of null.</summary>
    public string NullableCodec => IsNullable && !IsReference ? $"global::FuseChat.Runtime.Json.Codecs.NullableCodec<{CSharp}, {Codec}>" : Codec;

    /// <summary>This type and those that it is made of.</summary>
    public IEnumerable<TypeSpec> Parts => new[] { Key, Item }.OfType<TypeSpec>().SelectMany(part => part.Parts).Prepend(this);

    private string Literal(decimal? bound, string unbounded) => bound is not { } value ? $"{CSharp}.{unbounded}"
        : Kind == TypeKind.Double ? CSharpLiteral.Number(value) + "d"
        : CSharpLiteral.Number(value);
}
