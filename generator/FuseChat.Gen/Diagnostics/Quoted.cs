using System.Globalization;
using System.Text;

namespace FuseChat.Gen.Diagnostics;

/// <summary>Shows a piece of a user's text in a message: cut where it is long, control characters by number.</summary>
internal static class Quoted
{
    private const int MaxLength = 40;

    // What tells one from another stands at the end.
    private const int MaxUriLength = 120;

    /// <summary>A piece of a file as it is written there, in single quotes.</summary>
    public static string Token(string text, int start, int length) => $"'{Show(text, start, length, MaxLength)}'";

    /// <summary>A name or a string, in double quotes.</summary>
    public static string Name(string name) => $"\"{Show(name, 0, name.Length, MaxLength)}\"";

    /// <summary>A URI, in double quotes.</summary>
    public static string Uri(string uri) => $"\"{Show(uri, 0, uri.Length, MaxUriLength)}\"";

    /// <summary>A whole phrase, such as one with a JSON pointer: a message is one line, whatever stands in a name.</summary>
    public static string Line(string phrase) => phrase.Any(IsHidden) ? Show(phrase, 0, phrase.Length, phrase.Length) : phrase;

    public static string CodePoint(char c) => "U+" + ((int)c).ToString("X4", CultureInfo.InvariantCulture);

    private static bool IsHidden(char c)
        => char.IsControl(c) || char.IsSurrogate(c)
            || char.GetUnicodeCategory(c) is UnicodeCategory.Format or UnicodeCategory.LineSeparator or UnicodeCategory.ParagraphSeparator;

    private static string Show(string text, int start, int length, int maxLength)
    {
        var end = start + Math.Min(length, maxLength);
        var shown = new StringBuilder();
        for (var i = start; i < end; i++)
        {
            var c = text[i];
            if (char.IsHighSurrogate(c) && i + 1 < start + length && char.IsLowSurrogate(text[i + 1]))
            {
                shown.Append(c).Append(text[++i]);
            }
            else if (IsHidden(c))
            {
                shown.Append('<').Append(CodePoint(c)).Append('>');
            }
            else
            {
                shown.Append(c);
            }
        }

        return shown.Append(length > maxLength ? "…" : "").ToString();
    }
}
