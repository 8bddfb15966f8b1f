using FuseChat.Gen.Naming;

namespace FuseChat.Gen.Model.Types;

/// <summary>The C# type of a value, and the codec that reads and writes it.</summary>
/// <remarks>Must stay immutable and structurally equal, because the pipeline compares it.</remarks>
/// <param name="Kind">What sort of type it is.</param>
/// <param name="CSharp">The type's text, without <c>?</c>.</param>
/// <param name="OwnCodec">The codec's text; empty for a collection, whose codec follows from its parts.</param>
internal sealed record TypeSpec(TypeKind Kind, string CSharp, string OwnCodec)
{
    /// <summary>The codec's text.</summary>
    public string Codec => Kind switch
    {
        TypeKind.Array => $"{RuntimeName.Codecs}ArrayCodec<{Item!.Text}, {Item.ValueCodec}>",
        TypeKind.Map => $"{RuntimeName.Codecs}MapCodec<{Key!.CSharp}, {Item!.Text}, {Key.Codec}, {Item.ValueCodec}>",
        _ => OwnCodec,
    };

    /// <summary>Whether null is a value too.</summary>
    public bool IsNullable { get; init; }

    /// <summary>The item of an array, the value of a map, or what a declared scalar is made of.</summary>
    public TypeSpec? Item { get; init; }

    /// <summary>The key of a map.</summary>
    public TypeSpec? Key { get; init; }

    /// <summary><c>format</c>, where it decides about the type.</summary>
    public string? Format { get; init; }

    /// <summary>The runtime's type that reads and writes a text, where the value is one.</summary>
    public string Reader => RuntimeName.Formats + StringTypes.Format(Format!)!.Reader;

    /// <summary>The enum that is emitted for the type; null where none is.</summary>
    public EnumSpec? Enum { get; init; }

    /// <summary>The enum itself, as C# writes it.</summary>
    public string EnumText => CSharp.Substring(CSharp.IndexOf('<') + 1).TrimEnd('>');

    /// <summary><c>minimum</c> and <c>maximum</c>, where the type itself does not enforce them.</summary>
    public decimal? Minimum { get; init; }

    /// <inheritdoc cref="Minimum" />
    public decimal? Maximum { get; init; }

    /// <summary><c>uniqueItems</c> of an array.</summary>
    public bool IsUnique { get; init; }

    /// <summary>What is accepted, in words, for documentation; of a collection it follows from its parts.</summary>
    public string Phrase
    {
        get => Kind switch
        {
            TypeKind.Array => $"an array; each item is {Item!.AnyPhrase}{(IsUnique ? ", no two the same" : "")}",
            TypeKind.Map => $"an object; each key is {Key!.Phrase}, each value is {Item!.AnyPhrase}",
            _ => field,
        };
        init;
    } = "";

    /// <summary>The phrase, with null where that is accepted too.</summary>
    public string AnyPhrase => IsNullable ? Phrase + ", or null" : Phrase;

    /// <summary>The type as C# writes it.</summary>
    public string Text => IsNullable ? CSharp + "?" : CSharp;

    public bool IsCollection => Kind is TypeKind.Array or TypeKind.Map;

    public bool IsReference => Kind is TypeKind.String or TypeKind.Array or TypeKind.Map or TypeKind.Uri or TypeKind.Object;

    /// <summary>Whether values can be the keys of a map: each has one text.</summary>
    public bool IsKey => Kind is TypeKind.String or TypeKind.Int32 or TypeKind.Int64 or TypeKind.Key or TypeKind.Enum || (Kind == TypeKind.Declared && Item is { IsKey: true });

    /// <summary>Whether equality in C# overlooks a difference: the fragment of a URI, or the offset of a time.</summary>
    public bool IsOverlooked => Kind == TypeKind.Uri || Format == "date-time";

    /// <summary>Whether equality in C# tells values apart that are the same in JSON, spelt differently: those of any kind, and unknown members of objects.</summary>
    public bool IsSpelt => !AllParts(static part => part.Kind is not (TypeKind.Any or TypeKind.Object));

    public bool HasBounds => Minimum is not null || Maximum is not null;

    public string MinimumLiteral => Literal(Minimum, "MinValue");

    public string MaximumLiteral => Literal(Maximum, "MaxValue");

    /// <summary>The codec of the values and, where it is one, of null.</summary>
    public string NullableCodec => IsNullable && !IsReference ? $"{RuntimeName.Codecs}NullableCodec<{CSharp}, {Codec}>" : Codec;

    /// <summary>The codec of the values and, where it is one, of null, wherever null stands as such.</summary>
    public string ValueCodec => IsNullable && IsReference ? $"{RuntimeName.Codecs}NullableReferenceCodec<{CSharp}, {Codec}>" : NullableCodec;

    /// <summary>Whether another type has the same text and the same codec.</summary>
    public bool IsWrittenAs(TypeSpec other) => Kind == other.Kind && IsNullable == other.IsNullable && CSharp == other.CSharp && Codec == other.Codec;

    /// <summary>This type and those that it is made of.</summary>
    public IEnumerable<TypeSpec> Parts => new[] { Key, Item }.OfType<TypeSpec>().SelectMany(part => part.Parts).Prepend(this);

    /// <summary>Whether something holds of this type and of all those that it is made of.</summary>
    public bool AllParts(Func<TypeSpec, bool> predicate) => predicate(this) && Key?.AllParts(predicate) != false && Item?.AllParts(predicate) != false;

    private string Literal(decimal? bound, string unbounded) => bound is not { } value ? $"{CSharp}.{unbounded}"
        : Kind == TypeKind.Double ? CSharpLiteral.Number(value) + "d"
        : Kind == TypeKind.Decimal ? CSharpLiteral.Number(value) + "m"
        : CSharpLiteral.Number(value);
}
