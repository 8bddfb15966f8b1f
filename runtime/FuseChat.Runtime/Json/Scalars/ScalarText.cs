using System.ComponentModel;
using System.Text;

namespace FuseChat.Runtime.Json.Scalars;

/// <summary>Text to scalar and back: what the emitted <c>Parse</c> and <c>TryParse</c> of scalar types call.</summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public static class ScalarText
{
    /// <summary>Parses a scalar.</summary>
    /// <exception cref="FormatException">The text is none.</exception>
    public static T Parse<T>(string s)
        where T : struct, ISpanParsable<T>
    {
        ArgumentNullException.ThrowIfNull(s);
        return T.Parse(s.AsSpan(), null);
    }

    /// <summary>Parses a scalar without throwing.</summary>
    public static bool TryParse<T>(string? s, out T result)
        where T : struct, ISpanParsable<T>
    {
        result = default;
        return s is not null && T.TryParse(s.AsSpan(), null, out result);
    }

    internal static FormatException NotOne<T>(ReadOnlySpan<byte> utf8Text, string accepted) => NotOne<T>(Encoding.UTF8.GetString(utf8Text), accepted);

    internal static FormatException NotOne<T>(ReadOnlySpan<char> text, string accepted) => new($"\"{text}\" is no {typeof(T).Name}: accepted is {accepted}");
}
