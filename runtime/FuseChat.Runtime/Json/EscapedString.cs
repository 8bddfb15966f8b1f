using System.Globalization;
using System.Text;

namespace FuseChat.Runtime.Json;

/// <summary>The value of a JSON string that is spelt with escapes (RFC 8259, section 7).</summary>
internal static class EscapedString
{
    /// <summary>Decodes a string whose grammar was checked. Lone surrogate escapes stay lone surrogates.</summary>
    /// <param name="raw">What stands between the quotes, as UTF-8.</param>
    internal static string Decode(ReadOnlySpan<byte> raw)
    {
        var value = new StringBuilder(raw.Length);
        while (raw.IndexOf((byte)'\\') is >= 0 and var plain)
        {
            value.Append(Encoding.UTF8.GetString(raw[..plain]));
            var kind = raw[plain + 1];
            if (kind == 'u')
            {
                value.Append((char)ushort.Parse(raw.Slice(plain + 2, 4), NumberStyles.AllowHexSpecifier, CultureInfo.InvariantCulture));
                raw = raw[(plain + 6)..];
            }
            else
            {
                value.Append(Single(kind));
                raw = raw[(plain + 2)..];
            }
        }

        return value.Append(Encoding.UTF8.GetString(raw)).ToString();
    }

    private static char Single(byte kind) => kind switch
    {
        (byte)'b' => '\b',
        (byte)'f' => '\f',
        (byte)'n' => '\n',
        (byte)'r' => '\r',
        (byte)'t' => '\t',
        _ => (char)kind,
    };
}
