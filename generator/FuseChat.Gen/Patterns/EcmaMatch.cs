using System.Text.RegularExpressions;

namespace FuseChat.Gen.Patterns;

/// <summary>A regular expression of a schema, to be matched at build time.</summary>
internal sealed class EcmaMatch(string pattern)
{
    // Each gets this once at most: after that it is taken to be one that takes for ever.
    private static readonly TimeSpan MaxTime = TimeSpan.FromMilliseconds(100);

    // Categories beyond U+FFFF, which the runtime fills in.
    private static readonly Regex Placeholders = new(@"\\u\{[^}]*\}", RegexOptions.CultureInvariant);

    private readonly EcmaTranslation _translation = EcmaPattern.Translate(pattern);
    private Regex? _regex;
    private bool _isTooSlow;

    /// <summary>A translated expression for .NET, where every category has all characters beyond U+FFFF.</summary>
    /// <exception cref="ArgumentException">.NET does not accept the expression.</exception>
    public static Regex Compile(string translated) => new(Placeholders.Replace(translated, CodePoints.AnyPair), RegexOptions.CultureInvariant, MaxTime);

    /// <summary>Whether some part of a text matches.</summary>
    /// <returns>Null where that cannot be told here: in time, or without the categories of characters beyond U+FFFF.</returns>
    public bool? IsMatch(string text)
    {
        if (_isTooSlow || _translation.Error is not null || (Placeholders.IsMatch(_translation.Pattern) && text.Any(char.IsSurrogate)))
        {
            return null;
        }

        try
        {
            _regex ??= Compile(_translation.Pattern);
            return _regex.IsMatch(text);
        }
        catch (RegexMatchTimeoutException)
        {
            _isTooSlow = true;
            return null;
        }
    }
}
