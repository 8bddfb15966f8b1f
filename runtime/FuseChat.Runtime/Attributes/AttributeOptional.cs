using System.Diagnostics.CodeAnalysis;
using System.Globalization;

namespace FuseChat.Runtime.Attributes;

/// <summary>A member that may be absent, and may be null where it is there: the two are told apart.</summary>
/// <remarks>
/// Source: schema <c>"type": ["string", "null"]</c> and the like, on a property that is not in <c>required</c>. The default is absent; a value,
/// null included, converts by itself: <c>document with { Note = null }</c> writes <c>"note":null</c>, <c>document with { Note = default }</c>
/// leaves the member out.
/// </remarks>
/// <typeparam name="T">The type of the value, such as <c>string?</c>.</typeparam>
public readonly struct AttributeOptional<T> : IEquatable<AttributeOptional<T>>
{
    private readonly T _value;

    /// <summary>Makes a member that is present.</summary>
    /// <param name="value">Its value, which may be null.</param>
    public AttributeOptional(T value) => (_value, IsPresent) = (value, true);

    /// <summary>Whether the member is there, be it as null.</summary>
    public bool IsPresent { get; }

    /// <summary>The value.</summary>
    /// <exception cref="InvalidOperationException">The member is absent.</exception>
    public T Value => IsPresent ? _value : throw new InvalidOperationException("The member is absent; ask IsPresent, or take GetValueOrDefault()");

    /// <summary>The value; null, or the type's default, where the member is absent.</summary>
    public T? GetValueOrDefault() => _value;

    /// <summary>The value, or another where the member is absent. A null that is present stays null.</summary>
    /// <param name="absent">What stands for an absent member.</param>
    public T GetValueOrDefault(T absent) => IsPresent ? _value : absent;

    /// <summary>Tells whether the member is there, and its value.</summary>
    /// <param name="value">The value; the type's default where the member is absent.</param>
    public bool TryGetValue([MaybeNullWhen(false)] out T value)
    {
        value = _value;
        return IsPresent;
    }

    /// <summary>Makes a member that is present.</summary>
    [SuppressMessage("Usage", "CA2225:Operator overloads have named alternates", Justification = "The constructor is the named way.")]
    public static implicit operator AttributeOptional<T>(T value) => new(value);

    /// <summary>Whether both are absent, or both are present with equal values.</summary>
    public static bool operator ==(AttributeOptional<T> left, AttributeOptional<T> right) => left.Equals(right);

    /// <summary>Whether one is absent and the other is not, or their values differ.</summary>
    public static bool operator !=(AttributeOptional<T> left, AttributeOptional<T> right) => !left.Equals(right);

    /// <inheritdoc />
    public bool Equals(AttributeOptional<T> other) => IsPresent == other.IsPresent && ValueEquality<T>.AreSame(_value, other._value);

    /// <inheritdoc />
    public override bool Equals(object? obj) => obj is AttributeOptional<T> other && Equals(other);

    /// <inheritdoc />
    public override int GetHashCode() => HashCode.Combine(IsPresent, _value);

    /// <summary>The value, <c>null</c>, or <c>absent</c>.</summary>
    public override string ToString() => !IsPresent ? "absent" : _value is null ? "null" : Convert.ToString(_value, CultureInfo.InvariantCulture) ?? "";
}
