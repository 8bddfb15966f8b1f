using System.Diagnostics.CodeAnalysis;
using System.Text;

namespace FuseChat.Runtime.Json;

public ref partial struct AttributesReader
{
    /// <summary>Skips one value, checking its grammar.</summary>
    /// <returns>The value as it is spelt.</returns>
    public string ReadText() => Encoding.UTF8.GetString(ReadRawValue());

    /// <summary>Looks ahead for the member of the object at the position that tells what sort of object it is.</summary>
    /// <param name="name">The member's name as JSON between its quotes.</param>
    /// <param name="value">The member's value.</param>
    /// <returns>Whether the position is still at an object, which has such a string; otherwise the value is reported and skipped.</returns>
    internal bool TryReadDiscriminator(scoped ReadOnlySpan<byte> name, [NotNullWhen(true)] out string? value)
    {
        value = null;
        if (Peek() != '{')
        {
            Mismatch("an object");
            return false;
        }

        // A copy reads ahead, and what it reports is found again.
        var ahead = this;
        ahead._problems = null;
        var start = _position;
        var isFound = ahead.TryFindMember(name);
        if (isFound && ahead.Peek() == '"')
        {
            value = ahead.ReadString();
            if (!ahead._isBroken)
            {
                return true;
            }
        }

        Skip();
        if (!_isBroken && isFound)
        {
            ahead.Mismatch("a string");
            Report(ahead._problems![0].Offset, ahead._problems[0].Found, "a string");
        }
        else if (!_isBroken)
        {
            var decoded = EscapedString.Decode(name);
            Report(start, $"an object without \"{decoded}\"", $"an object with \"{decoded}\", which is required");
        }

        return false;
    }

    /// <summary>Moves into the object at the position, to the value of a member.</summary>
    private bool TryFindMember(scoped ReadOnlySpan<byte> name)
    {
        for (var isFirst = true; NextName(ref isFirst, out var found, out var isEscaped);)
        {
            if (found.SequenceEqual(name) || (isEscaped && EscapedString.Decode(found) == EscapedString.Decode(name)))
            {
                return !_isBroken;
            }

            Skip();
        }

        return false;
    }
}
