using System.Buffers;
using System.Text;
using System.Text.RegularExpressions;
using FuseChat.Runtime.Json;

namespace FuseChat.Runtime.Validation;

/// <summary>A regular expression of a schema, which may match anywhere in a string.</summary>
internal sealed class SchemaPattern
{
    // What needs backtracking could take for ever on a text made to that end.
    private static readonly TimeSpan MaxTime = TimeSpan.FromMilliseconds(250);

    private readonly Regex _regex;
    private readonly string _written;

    /// <param name="written">The expression as the schema has it (ECMA-262).</param>
    /// <param name="pattern">The expression translated for .NET.</param>
    /// <param name="backtracks">Whether it needs lookarounds or back-references, which time alone can bound.</param>
    internal SchemaPattern(string written, string pattern, bool backtracks)
    {
        _written = written;
        pattern = AstralCategories.FillIn(pattern);
        _regex = backtracks
            ? new Regex(pattern, RegexOptions.CultureInvariant, MaxTime)
            : new Regex(pattern, RegexOptions.CultureInvariant | RegexOptions.NonBacktracking);
    }

    /// <summary>Whether some part of a string matches; not where that cannot be told in time.</summary>
    /// <param name="raw">What stands between the quotes, as it is spelt.</param>
    internal bool IsMatch(ReadOnlySpan<byte> raw)
    {
        if (raw.Contains((byte)'\\'))
        {
            // Lone surrogates are no characters: each becomes the replacement character.
            return IsMatch(Encoding.UTF8.GetString(Encoding.UTF8.GetBytes(EscapedString.Decode(raw))).AsSpan());
        }

        var characters = ArrayPool<char>.Shared.Rent(raw.Length);
        try
        {
            return IsMatch(characters.AsSpan(0, Encoding.UTF8.GetChars(raw, characters)));
        }
        finally
        {
            ArrayPool<char>.Shared.Return(characters);
        }
    }

    /// <summary>Whether some part of a string matches; not where that cannot be told in time, or the string has lone surrogates.</summary>
    internal bool IsMatch(string text) => !HasLoneSurrogate(text) && IsMatch(text.AsSpan());

    /// <summary>The expression as the schema has it.</summary>
    public override string ToString() => _written;

    private static bool HasLoneSurrogate(ReadOnlySpan<char> text)
    {
        for (var at = text.IndexOfAnyInRange('\uD800', '\uDFFF'); at >= 0; at = text.IndexOfAnyInRange('\uD800', '\uDFFF'))
        {
            if (at + 1 == text.Length || !char.IsSurrogatePair(text[at], text[at + 1]))
            {
                return true;
            }

            text = text[(at + 2)..];
        }

        return false;
    }

    private bool IsMatch(ReadOnlySpan<char> text)
    {
        try
        {
            return _regex.IsMatch(text);
        }
        catch (RegexMatchTimeoutException)
        {
            return false;
        }
    }
}
