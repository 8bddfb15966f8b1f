using System.Diagnostics.CodeAnalysis;

namespace FuseChat.Runtime.Attributes;

/// <summary>A member of a C# enum, or a text that the enum does not know: what a newer version of the schema may have written.</summary>
/// <remarks>
/// Source: schema <c>"enum"</c> of strings. An unknown text is read, kept and written back; <c>Validate</c> reports it. Members of the enum
/// convert by themselves: <c>document with { Status = Status.Open }</c>, <c>document.Status == Status.Open</c>.
/// <code>
/// var text = document.Status.Known switch
/// {
///     Status.Open => "open",
///     Status.Closed => "closed",
///     null => $"something new: {document.Status.Unknown}",
/// };
/// </code>
/// </remarks>
/// <typeparam name="TEnum">The enum.</typeparam>
[SuppressMessage("Naming", "CA1711:Identifiers should not have incorrect suffix", Justification = "It stands for an enum, as AttributeArray does for an array.")]
public readonly struct AttributeEnum<TEnum> : IEquatable<AttributeEnum<TEnum>>
    where TEnum : struct, Enum
{
    private readonly TEnum _known;

    /// <summary>Makes a value that the enum knows.</summary>
    /// <param name="known">A member of the enum.</param>
    public AttributeEnum(TEnum known) => _known = known;

    private AttributeEnum(string unknown) => Unknown = unknown;

    /// <summary>The member of the enum; null where the text is unknown.</summary>
    public TEnum? Known => Unknown is null ? _known : null;

    /// <summary>The text as it stands in JSON, its escapes decoded, where the enum does not know it; otherwise null.</summary>
    public string? Unknown { get; }

    /// <summary>Whether the enum knows the value.</summary>
    [MemberNotNullWhen(true, nameof(Known))]
    [MemberNotNullWhen(false, nameof(Unknown))]
    public bool IsKnown => Unknown is null;

    /// <summary>Makes a value that the enum does not know, such as one that is only in a newer schema.</summary>
    /// <param name="text">The text as it is to stand in JSON. One that the enum knows is read back as the enum's member.</param>
    [SuppressMessage("Design", "CA1000:Do not declare static members on generic types", Justification = "Used with the type's own argument.")]
    public static AttributeEnum<TEnum> OfUnknown(string text)
    {
        ArgumentNullException.ThrowIfNull(text);
        return new(text);
    }

    /// <summary>Makes a value that the enum knows.</summary>
    [SuppressMessage("Usage", "CA2225:Operator overloads have named alternates", Justification = "The constructor is the named way.")]
    public static implicit operator AttributeEnum<TEnum>(TEnum known) => new(known);

    /// <summary>Whether both are the same member of the enum, or the same unknown text.</summary>
    public static bool operator ==(AttributeEnum<TEnum> left, AttributeEnum<TEnum> right) => left.Equals(right);

    /// <summary>Whether the two differ.</summary>
    public static bool operator !=(AttributeEnum<TEnum> left, AttributeEnum<TEnum> right) => !left.Equals(right);

    /// <inheritdoc />
    public bool Equals(AttributeEnum<TEnum> other)
        => EqualityComparer<TEnum>.Default.Equals(_known, other._known) && string.Equals(Unknown, other.Unknown, StringComparison.Ordinal);

    /// <summary>Whether the other is an equal value, or the member of the enum that this is.</summary>
    public override bool Equals(object? obj) => obj switch
    {
        AttributeEnum<TEnum> other => Equals(other),
        TEnum known => Equals(new AttributeEnum<TEnum>(known)),
        _ => false,
    };

    /// <inheritdoc />
    public override int GetHashCode() => Unknown is null ? EqualityComparer<TEnum>.Default.GetHashCode(_known) : Unknown.GetHashCode(StringComparison.Ordinal);

    /// <summary>The name of the enum's member, such as <c>Open</c>; an unknown text in quotes.</summary>
    public override string ToString() => Unknown is null ? _known.ToString() : $"\"{Unknown}\"";
}
