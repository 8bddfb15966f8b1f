using System.Collections.Concurrent;
using System.Globalization;
using System.Text;
using System.Text.RegularExpressions;

namespace FuseChat.Runtime.Validation;

/// <summary>
/// General categories of Unicode beyond U+FFFF, where <c>\p{L}</c> of .NET sees halves of characters. A translated expression has
/// <c>\u{L}</c> for the characters of a category there, and <c>\u{^L}</c> for all others.
/// </summary>
internal static partial class AstralCategories
{
    private const int First = 0x10000;
    private const int Last = 0x10FFFF;

    // The two letters of each category, in the order of UnicodeCategory.
    private static readonly string[] Names =
    [
        "Lu", "Ll", "Lt", "Lm", "Lo", "Mn", "Mc", "Me", "Nd", "Nl", "No", "Zs", "Zl", "Zp", "Cc",
        "Cf", "Cs", "Co", "Pc", "Pd", "Ps", "Pe", "Pi", "Pf", "Po", "Sm", "Sc", "Sk", "So", "Cn",
    ];

    private static readonly ConcurrentDictionary<string, string> Known = new();

    /// <summary>Fills in the categories of an expression.</summary>
    internal static string FillIn(string pattern) => Placeholder().Replace(pattern, match => Known.GetOrAdd(match.Groups[1].Value, Alternatives));

    private static string Alternatives(string category)
    {
        var alternatives = new StringBuilder();
        var start = -1;
        for (var codePoint = First; codePoint <= Last + 1; codePoint++)
        {
            var isIn = codePoint <= Last && Contains(category, codePoint);
            if (isIn && start < 0)
            {
                start = codePoint;
            }
            else if (!isIn && start >= 0)
            {
                AddPairs(alternatives, start - First, codePoint - 1 - First);
                start = -1;
            }
        }

        // A category without any such character matches nothing.
        return alternatives.Length == 0 ? @"[^\s\S]" : $"(?:{alternatives.ToString(1, alternatives.Length - 1)})";
    }

    private static bool Contains(string category, int codePoint)
    {
        var name = Names[(int)Rune.GetUnicodeCategory(new Rune(codePoint))];
        return category[0] == '^' ? !name.StartsWith(category[1..], StringComparison.Ordinal) : name.StartsWith(category, StringComparison.Ordinal);
    }

    /// <summary>Adds a range as pairs of surrogates; its first and last high one may have a part of the low ones only.</summary>
    private static void AddPairs(StringBuilder alternatives, int first, int last)
    {
        for (var high = first >> 10; high <= last >> 10;)
        {
            var low = high == first >> 10 ? first & 0x3FF : 0;
            var lastWhole = (last & 0x3FF) == 0x3FF ? last >> 10 : (last >> 10) - 1;
            var end = low == 0 && lastWhole >= high ? lastWhole : high;
            var lowEnd = end == last >> 10 ? last & 0x3FF : 0x3FF;
            alternatives.Append(CultureInfo.InvariantCulture, $@"|[\u{0xD800 + high:X4}-\u{0xD800 + end:X4}][\u{0xDC00 + low:X4}-\u{0xDC00 + lowEnd:X4}]");
            high = end + 1;
        }
    }

    [GeneratedRegex(@"\\u\{([^}]*)\}", RegexOptions.CultureInvariant)]
    private static partial Regex Placeholder();
}
