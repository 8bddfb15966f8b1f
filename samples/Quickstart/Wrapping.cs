namespace Quickstart;

/// <summary>Breaks long lines where a reader of JSON would: behind a comma.</summary>
internal static class Wrapping
{
    /// <summary>Wraps a text.</summary>
    /// <param name="text">One line.</param>
    /// <param name="width">Longest line; a part without a comma may be longer.</param>
    public static string Wrap(string text, int width)
    {
        var lines = new List<string>();
        while (text.Length > width && text.LastIndexOf(',', Math.Max(0, width - 1)) is > 0 and var comma)
        {
            lines.Add(text[..(comma + 1)]);
            text = text[(comma + 1)..].TrimStart();
        }

        return string.Join('\n', [.. lines, text]);
    }
}
