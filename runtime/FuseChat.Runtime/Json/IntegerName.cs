using System.Buffers.Text;
using System.ComponentModel;
using FuseChat.Runtime.Json.Compact;

namespace FuseChat.Runtime.Json;

/// <summary>Integers as member names: plain decimal digits. <c>"007"</c>, <c>"+7"</c> and <c>"-0"</c> are other names, not the integer.</summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public static class IntegerName
{
    /// <summary>Reads a member name as an integer.</summary>
    /// <param name="name">The name without quotes.</param>
    /// <param name="minimum">Least value accepted.</param>
    /// <param name="maximum">Greatest value accepted.</param>
    /// <param name="value">The integer.</param>
    /// <returns>Whether the name is the one spelling of an integer within the range.</returns>
    public static bool TryParse(ReadOnlySpan<byte> name, long minimum, long maximum, out long value)
    {
        var digits = name.StartsWith((byte)'-') ? name[1..] : name;
        value = 0;
        return !digits.IsEmpty
            && (digits[0] is >= (byte)'1' and <= (byte)'9' || (digits[0] == '0' && name.Length == 1))
            && Utf8Parser.TryParse(name, out value, out var read)
            && read == name.Length
            && value >= minimum
            && value <= maximum;
    }

    /// <summary>Writes an integer as a member name with its quotes.</summary>
    /// <param name="writer">Where to.</param>
    /// <param name="value">The integer.</param>
    public static void Write(ref AttributesWriter writer, long value)
    {
        var target = writer.Reserve(CompactInteger.MaxLength + 2);
        var length = CompactInteger.Print(target[1..], value);
        target[0] = (byte)'"';
        target[length + 1] = (byte)'"';
        writer.Advance(length + 2);
    }
}
