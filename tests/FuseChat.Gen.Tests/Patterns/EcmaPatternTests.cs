using System.Text.RegularExpressions;
using CsCheck;
using FuseChat.Gen.Patterns;

namespace FuseChat.Gen.Tests.Patterns;

/// <summary>Expressions of ECMA-262 mean the same in .NET after translation.</summary>
public class EcmaPatternTests
{
    private static readonly string[] Parts =
    [
        "(", ")", "[", "]", "{", "}", "*", "+", "?", "|", "^", "$", ".", "\\", "-", ",", "1", "2", "a", "b",
        "(?:", "(?=", "(?<!", "(?<n>", "\\k<n>", "\\1", "\\p{L}", "\\P{Lu}", "\\u{1F600}", "\\b", "\\d", "[^", "😀", "{1,2}",
    ];

    [Theory]
    [InlineData("^a$", "a\n", false)]
    [InlineData("^.$", "\r", false)]
    [InlineData("^.$", "\u0085", true)]
    [InlineData("^.$", "😀", true)]
    [InlineData("^..$", "😀", false)]
    [InlineData("^[^a]$", "😀", true)]
    [InlineData("^[😀-😂]+$", "😁😂", true)]
    [InlineData("^[😀-😂]$", "😃", false)]
    [InlineData(@"^\u{1F600}$", "😀", true)]
    [InlineData(@"^\ud83d\ude00$", "😀", true)]
    [InlineData("^😀{2}$", "😀😀", true)]
    [InlineData(@"^\d$", "٣", false)]
    [InlineData(@"^\D$", "٣", true)]
    [InlineData(@"^\w$", "é", false)]
    [InlineData(@"^\W$", "é", true)]
    [InlineData(@"^\s$", "\ufeff", true)]
    [InlineData(@"^\s$", "\u0085", false)]
    [InlineData(@"^\S$", "\u0085", true)]
    [InlineData(@"^[\s\S]$", "\n", true)]
    [InlineData(@"^[\w.-]+$", "a-b.c", true)]
    [InlineData(@"\bé", "éa", false)]
    [InlineData(@"\ba\b", "éaé", true)]
    [InlineData(@"a\Bb", "ab", true)]
    [InlineData(@"^\cC\x43\0$", "\u0003C\0", true)]
    [InlineData(@"^[\b]$", "\b", true)]
    [InlineData(@"^(?=a)(?<!b)(?<x>a)\k<x>\1$", "aaa", true)]
    [InlineData(@"^(?:a|(b))\1c$", "ac", true)]
    [InlineData(@"^(a)|\1b$", "b", true)]
    [InlineData("^[]$", "a", false)]
    [InlineData("^[^]$", "a", true)]
    [InlineData("^a{2,3}?b*$", "aab", true)]
    [InlineData(@"^\p{Lu}\p{Lowercase_Letter}+\p{gc=Nd}$", "Éa٣", true)]
    [InlineData(@"^[\p{L}\d]+$", "é1", true)]
    [InlineData(@"^\P{L}$", "1", true)]
    [InlineData(@"^[^\p{L}]$", "é", false)]
    [InlineData(@"^\$\{\-\}#$", "${-}#", true)]
    [InlineData("^a-z$", "a-z", true)]
    public void Means_the_same(string pattern, string text, bool isMatch)
    {
        var translated = EcmaPattern.Translate(pattern);
        Assert.Null(translated.Error);

        // The runtime fills in categories beyond U+FFFF; no text here has such a character where one is asked for.
        var regex = Regex.Replace(translated.Pattern, @"\\u\{[^}]*\}", @"[^\s\S]");
        Assert.Equal(isMatch, Regex.IsMatch(text, regex, translated.Backtracks ? RegexOptions.None : RegexOptions.NonBacktracking));
    }

    [Theory]
    [InlineData("^[a-z0-9_]+$", "^[0-9_a-z]+\\z")]
    [InlineData("a|b", "a|b")]
    [InlineData("(a)(b)", "(?:a)(?:b)")]
    [InlineData(@"\d{4}-\d{2}", "[0-9]{4}\\u002D[0-9]{2}")]
    public void Simple_ones_stay_simple(string pattern, string translation) => Assert.Equal(new EcmaTranslation(translation, false, null), EcmaPattern.Translate(pattern));

    [Fact]
    public void Any_text_is_translated_or_refused() => CsCheck.Gen.OneOf(
            CsCheck.Gen.Int[0, Parts.Length - 1].Select(index => Parts[index]).Array[0, 12].Select(string.Concat),
            CsCheck.Gen.String[0, 10])
        .Sample(pattern =>
        {
            var translated = EcmaPattern.Translate(pattern);
            if (translated.Error is null)
            {
                var regex = Regex.Replace(translated.Pattern, @"\\u\{[^}]*\}", @"[\uD800-\uDBFF][\uDC00-\uDFFF]");
                _ = new Regex(regex, translated.Backtracks ? RegexOptions.None : RegexOptions.NonBacktracking);
            }
        }, iter: 20_000);
}
