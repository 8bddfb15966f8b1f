using System.Globalization;
using System.Text;

namespace FuseChat.Gen.Patterns;

/// <summary>A set of characters: Unicode code points without surrogates, which no string of JSON text has.</summary>
internal sealed class CodePoints
{
    public const int Last = 0x10FFFF;

    /// <summary>Any character beyond U+FFFF, for .NET.</summary>
    public const string AnyPair = @"[\uD800-\uDBFF][\uDC00-\uDFFF]";

    /// <summary>Whether the expression for .NET has a lookahead.</summary>
    public bool IsInvertedByLookahead => _isInverted;

    // In order, apart from each other.
    private readonly List<(int First, int Last)> _ranges = [];

    // General categories of Unicode as .NET names them, with ^ for all others; resolved where the expression runs.
    private readonly string[] _categories;

    // Only with categories: without, the ranges themselves are inverted.
    private readonly bool _isInverted;

    private CodePoints(IEnumerable<(int First, int Last)> ranges, string[] categories, bool isInverted = false)
    {
        _categories = categories;
        _isInverted = isInverted;
        foreach (var range in ranges.OrderBy(range => range.First))
        {
            if (_ranges.Count > 0 && range.First <= _ranges[_ranges.Count - 1].Last + 1)
            {
                _ranges[_ranges.Count - 1] = (_ranges[_ranges.Count - 1].First, Math.Max(_ranges[_ranges.Count - 1].Last, range.Last));
            }
            else
            {
                _ranges.Add(range);
            }
        }
    }

    /// <summary>The only character; null where there are none or several.</summary>
    public int? Single => _categories.Length == 0 && _ranges is [var (first, last)] && first == last ? first : null;

    public static CodePoints Empty { get; } = new([], []);

    public static CodePoints Of(IEnumerable<(int First, int Last)> ranges) => new(ranges, []);

    public static CodePoints OfOne(int codePoint) => new([(codePoint, codePoint)], []);

    public static CodePoints OfCategories(params string[] categories) => new([], categories);

    public CodePoints Union(CodePoints other)
        => _isInverted || other._isInverted
            ? throw new EcmaSyntaxException("this property cannot stand in a class; write it by itself")
            : new(_ranges.Concat(other._ranges), [.. _categories, .. other._categories]);

    public CodePoints Inverted()
    {
        if (_categories is [var category] && _ranges.Count == 0)
        {
            return OfCategories(category[0] == '^' ? category.Substring(1) : "^" + category);
        }

        if (_categories.Length > 0)
        {
            return new CodePoints(_ranges, _categories, !_isInverted);
        }

        var gaps = new List<(int, int)>();
        var next = 0;
        foreach (var (first, last) in _ranges)
        {
            if (first > next)
            {
                gaps.Add((next, first - 1));
            }

            next = last + 1;
        }

        if (next <= Last)
        {
            gaps.Add((next, Last));
        }

        return Of(gaps);
    }

    /// <summary>The set for .NET, where a character beyond U+FFFF is a pair of surrogates.</summary>
    public string ToRegex()
    {
        if (Single is { } single and < 0x10000)
        {
            return Character(single);
        }

        var pairs = Pairs().Concat(_categories.Select(category => $@"\u{{{category}}}")).ToArray();
        var basic = string.Concat(Basic().Select(range => Range(range.First, range.Last)))
            + string.Concat(_categories.Select(category => category[0] == '^' ? $@"\P{{{category.Substring(1)}}}" : $@"\p{{{category}}}"));
        if (_isInverted)
        {
            return $@"(?:[^{basic}\uD800-\uDFFF]|(?!{string.Join("|", pairs)}){AnyPair})";
        }

        var surrogates = _categories.Any(category => category[0] == '^') ? @"-[\uD800-\uDFFF]" : "";
        var single16 = basic.Length > 0 ? [$"[{basic}{surrogates}]"] : Array.Empty<string>();
        return (single16.Length, pairs.Length) switch
        {
            // Nothing matches a class of nothing.
            (0, 0) => @"[^\s\S]",
            (1, 0) => single16[0],
            _ => $"(?:{string.Join("|", single16.Concat(pairs))})",
        };
    }

    private IEnumerable<(int First, int Last)> Basic()
    {
        foreach (var (first, last) in _ranges)
        {
            if (first < 0xD800)
            {
                yield return (first, Math.Min(last, 0xD7FF));
            }

            if (last > 0xDFFF && first < 0x10000)
            {
                yield return (Math.Max(first, 0xE000), Math.Min(last, 0xFFFF));
            }
        }
    }

    private IEnumerable<string> Pairs()
    {
        foreach (var (first, last) in _ranges.Where(range => range.Last >= 0x10000).Select(range => (Math.Max(range.First, 0x10000) - 0x10000, range.Last - 0x10000)))
        {
            // The first and the last high surrogate may have a part of the low ones only.
            var (high, highEnd) = (first >> 10, last >> 10);
            if (high == highEnd)
            {
                yield return Pair(high, high, first & 0x3FF, last & 0x3FF);
                continue;
            }

            if ((first & 0x3FF) > 0)
            {
                yield return Pair(high, high++, first & 0x3FF, 0x3FF);
            }

            if ((last & 0x3FF) < 0x3FF)
            {
                yield return Pair(highEnd, highEnd--, 0, last & 0x3FF);
            }

            if (high <= highEnd)
            {
                yield return Pair(high, highEnd, 0, 0x3FF);
            }
        }
    }

    private static string Pair(int high, int highEnd, int low, int lowEnd)
        => $"[{Range(0xD800 + high, 0xD800 + highEnd)}][{Range(0xDC00 + low, 0xDC00 + lowEnd)}]";

    private static string Range(int first, int last) => first == last ? Character(first) : $"{Character(first)}-{Character(last)}";

    private static string Character(int codePoint)
        => codePoint is (>= '0' and <= '9') or (>= 'A' and <= 'Z') or (>= 'a' and <= 'z') or '_' or ' ' or '"' or '/' or ':' or ',' or '@' or '=' or '%' or '&' or '~' or ';' or '<' or '>' or '!'
            ? ((char)codePoint).ToString()
            : new StringBuilder("\\u").Append(codePoint.ToString("X4", CultureInfo.InvariantCulture)).ToString();
}
