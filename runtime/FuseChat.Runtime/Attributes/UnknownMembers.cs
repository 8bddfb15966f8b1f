using System.Collections;
using System.Text;
using FuseChat.Runtime.Json;

namespace FuseChat.Runtime.Attributes;

/// <summary>The members of one JSON object that the schema does not know, in text order. The default value is empty.</summary>
/// <remarks>
/// They are part of the object's value: equal where names and values are spelt the same, in the same order. Copies of a record
/// carry them along with the text that it was read from, so that writing puts every unknown member where it stood.
/// </remarks>
public readonly struct UnknownMembers : IReadOnlyList<UnknownMember>, IEquatable<UnknownMembers>
{
    internal UnknownMembers(ObjectOrigin? origin) => Origin = origin;

    /// <summary>Number of unknown members, from 0.</summary>
    public int Count => Spelt?.UnknownCount ?? 0;

    internal ObjectOrigin? Origin { get; }

    private SpeltOrigin? Spelt => Origin as SpeltOrigin;

    /// <summary>The unknown member at a position.</summary>
    /// <param name="index">From 0 to <see cref="Count"/> - 1.</param>
    public UnknownMember this[int index]
    {
        get
        {
            ArgumentOutOfRangeException.ThrowIfNegative(index);
            ArgumentOutOfRangeException.ThrowIfGreaterThanOrEqual(index, Count);
            return new(EscapedString.Decode(Spelt!.UnknownName(index)[1..^1]), Encoding.UTF8.GetString(Spelt.UnknownValue(index)));
        }
    }

    /// <summary>Compares names and values as they are spelt.</summary>
    public static bool operator ==(UnknownMembers left, UnknownMembers right) => left.Equals(right);

    /// <summary>Compares names and values as they are spelt.</summary>
    public static bool operator !=(UnknownMembers left, UnknownMembers right) => !left.Equals(right);

    /// <inheritdoc />
    public bool Equals(UnknownMembers other)
    {
        if (ReferenceEquals(Origin, other.Origin))
        {
            return true;
        }

        if (Count != other.Count)
        {
            return false;
        }

        for (var index = 0; index < Count; index++)
        {
            if (!Spelt!.UnknownName(index).SequenceEqual(other.Spelt!.UnknownName(index))
                || !Spelt.UnknownValue(index).SequenceEqual(other.Spelt.UnknownValue(index)))
            {
                return false;
            }
        }

        return true;
    }

    /// <inheritdoc />
    public override bool Equals(object? obj) => obj is UnknownMembers other && Equals(other);

    /// <inheritdoc />
    public override int GetHashCode()
    {
        var hash = new HashCode();
        for (var index = 0; index < Count; index++)
        {
            hash.AddBytes(Spelt!.UnknownName(index));
            hash.AddBytes(Spelt.UnknownValue(index));
        }

        return hash.ToHashCode();
    }

    /// <inheritdoc />
    public IEnumerator<UnknownMember> GetEnumerator()
    {
        for (var index = 0; index < Count; index++)
        {
            yield return this[index];
        }
    }

    IEnumerator IEnumerable.GetEnumerator() => GetEnumerator();

    /// <summary>The unknown members as a JSON object.</summary>
    public override string ToString()
    {
        var text = new StringBuilder("{");
        for (var index = 0; index < Count; index++)
        {
            text.Append(index == 0 ? "" : ",")
                .Append(Encoding.UTF8.GetString(Spelt!.UnknownName(index)))
                .Append(':')
                .Append(Encoding.UTF8.GetString(Spelt.UnknownValue(index)));
        }

        return text.Append('}').ToString();
    }
}
