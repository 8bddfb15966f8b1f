using FuseChat.Runtime.Json;

namespace FuseChat.Runtime.Validation;

/// <summary>Whether two JSON values are the same (JSON Schema 2020-12, core, section 4.2.2): <c>1</c> and <c>1.0</c> are, members have no order.</summary>
internal static class JsonEquality
{
    internal static bool AreEqual(ReadOnlySpan<byte> left, ReadOnlySpan<byte> right)
    {
        if (left.SequenceEqual(right))
        {
            return true;
        }

        return (left[0], right[0]) switch
        {
            ((byte)'{', (byte)'{') => Contains(left, right) && Contains(right, left),
            ((byte)'[', (byte)'[') => AreArraysEqual(left, right),
            ((byte)'"', (byte)'"') => JsonStrings.AreEqual(left[1..^1], right[1..^1]),
            _ => IsNumber(left[0]) && IsNumber(right[0]) && JsonDecimal.Compare(new JsonDecimal(left), new JsonDecimal(right)) == 0,
        };
    }

    /// <summary>A number that is the same for equal values.</summary>
    internal static int Hash(ReadOnlySpan<byte> value) => value[0] switch
    {
        (byte)'{' => HashObject(value),
        (byte)'[' => HashArray(value),
        (byte)'"' => JsonStrings.Hash(value[1..^1]),
        (byte)'t' or (byte)'f' or (byte)'n' => value[0],
        _ => new JsonDecimal(value).Hash(),
    };

    private static bool IsNumber(byte kind) => kind is (byte)'-' or (>= (byte)'0' and <= (byte)'9');

    private static bool AreArraysEqual(ReadOnlySpan<byte> left, ReadOnlySpan<byte> right)
    {
        var leftItems = new AttributesReader(left);
        var rightItems = new AttributesReader(right);
        var isFirstLeft = true;
        var isFirstRight = true;
        while (leftItems.NextItem(ref isFirstLeft))
        {
            if (!rightItems.NextItem(ref isFirstRight) || !AreEqual(Next(ref leftItems, left), Next(ref rightItems, right)))
            {
                return false;
            }
        }

        return !rightItems.NextItem(ref isFirstRight);
    }

    /// <summary>Whether an object has all members of another.</summary>
    private static bool Contains(ReadOnlySpan<byte> container, ReadOnlySpan<byte> contained)
    {
        var members = new AttributesReader(contained);
        for (var isFirst = true; members.NextName(ref isFirst, out var name, out _);)
        {
            var value = Next(ref members, contained);
            if (!Find(container, name, out var other) || !AreEqual(value, other))
            {
                return false;
            }
        }

        return true;
    }

    private static bool Find(ReadOnlySpan<byte> value, ReadOnlySpan<byte> wanted, out ReadOnlySpan<byte> found)
    {
        var members = new AttributesReader(value);
        for (var isFirst = true; members.NextName(ref isFirst, out var name, out _);)
        {
            found = Next(ref members, value);
            if (JsonStrings.AreEqual(name, wanted))
            {
                return true;
            }
        }

        found = default;
        return false;
    }

    private static int HashObject(ReadOnlySpan<byte> value)
    {
        // A sum, since the order of members does not matter.
        var sum = 0;
        var members = new AttributesReader(value);
        for (var isFirst = true; members.NextName(ref isFirst, out var name, out _);)
        {
            sum += HashCode.Combine(JsonStrings.Hash(name), Hash(Next(ref members, value)));
        }

        return HashCode.Combine('{', sum);
    }

    private static int HashArray(ReadOnlySpan<byte> value)
    {
        var hash = new HashCode();
        var items = new AttributesReader(value);
        for (var isFirst = true; items.NextItem(ref isFirst);)
        {
            hash.Add(Hash(Next(ref items, value)));
        }

        return HashCode.Combine('[', hash.ToHashCode());
    }

    private static ReadOnlySpan<byte> Next(scoped ref AttributesReader reader, ReadOnlySpan<byte> text)
    {
        var start = reader.ValueStart();
        reader.Skip();
        return text[start..reader.Position];
    }
}
