using System.Globalization;
using System.Text;

namespace FuseChat.Gen.Patterns;

/// <summary>Regular expression of ECMA-262 with the u flag -> the same for .NET, which sees UTF-16 where ECMA-262 sees characters.</summary>
internal sealed class EcmaPattern
{
    private static readonly string[] Openings = ["(?:", "(?=", "(?!", "(?<=", "(?<!"];

    private readonly EcmaCursor _cursor;
    private readonly EcmaEscapes _escapes;
    private readonly StringBuilder _output = new();
    private readonly EcmaGroups _groups;
    private bool _backtracks;
    private int _group;

    private EcmaPattern(string pattern)
    {
        _cursor = new EcmaCursor(pattern);
        _escapes = new EcmaEscapes(_cursor);
        _groups = EcmaGroups.Of(pattern);
    }

    public static EcmaTranslation Translate(string pattern)
    {
        try
        {
            var translation = new EcmaPattern(pattern);
            translation.Disjunction(depth: 0);
            if (!translation._cursor.AtEnd)
            {
                throw new EcmaSyntaxException("a ')' closes no group");
            }

            var output = translation._output.ToString();
            _ = EcmaMatch.Compile(output);
            return new EcmaTranslation(output, translation._backtracks, null);
        }
        catch (EcmaSyntaxException error)
        {
            return new EcmaTranslation("", false, error.Message);
        }
        catch (ArgumentException)
        {
            // Beyond the grammar, such as a quantifier with its bounds swapped.
            return new EcmaTranslation("", false, "a quantifier or a group is wrong");
        }
    }

    private void Disjunction(int depth)
    {
        if (depth > 100)
        {
            throw new EcmaSyntaxException("its groups are nested too deep");
        }

        while (!_cursor.AtEnd && _cursor.Current != ')')
        {
            if (_cursor.TryTake("|"))
            {
                _output.Append('|');
                continue;
            }

            var isRepeatable = Term(depth);
            Quantifier(isRepeatable);
        }
    }

    /// <summary>Translates one part.</summary>
    /// <returns>Whether a quantifier may follow.</returns>
    private bool Term(int depth)
    {
        switch (_cursor.Current)
        {
            case '^':
                _cursor.Take();
                _output.Append('^');
                return false;
            case '$':
                // That of .NET also matches before a last line feed.
                _cursor.Take();
                _output.Append(@"\z");
                return false;
            case '(':
                return Group(depth);
            case '[':
                Append(new EcmaClass(_cursor, _escapes).Read());
                return true;
            case '.':
                _cursor.Take();
                Append(CodePoints.Of([('\n', '\n'), ('\r', '\r'), ('\u2028', '\u2029')]).Inverted());
                return true;
            case '\\':
                return Escape();
            case '*' or '+' or '?':
                throw new EcmaSyntaxException($"there is nothing that '{_cursor.Current}' could repeat");
            case '{' or '}' or ']':
                throw new EcmaSyntaxException($"a '{_cursor.Current}' by itself is written '\\{_cursor.Current}'");
            default:
                Append(CodePoints.OfOne(_cursor.TakeCodePoint()));
                return true;
        }
    }

    private bool Group(int depth)
    {
        var opening = Openings.FirstOrDefault(_cursor.TryTake);
        var isLookaround = opening is not (null or "(?:");
        _backtracks |= isLookaround;
        if (opening is null)
        {
            _cursor.Take();
            if (_cursor.TryTake("?<"))
            {
                _cursor.TakeUntil('>');
            }
            else if (!_cursor.AtEnd && _cursor.Current == '?')
            {
                throw new EcmaSyntaxException("a group begins with '(', '(?:', '(?<name>', '(?=', '(?!', '(?<=' or '(?<!'");
            }

            // Only back-references need what a group matched.
            _group++;
            opening = _groups.AreReferred ? string.Format(CultureInfo.InvariantCulture, "(?<{0}>", _group) : "(?:";
        }

        _output.Append(opening);
        Disjunction(depth + 1);
        if (!_cursor.TryTake(")"))
        {
            throw new EcmaSyntaxException("a group lacks its ')'");
        }

        _output.Append(')');
        return !isLookaround;
    }

    private bool Escape()
    {
        if (_cursor.TryTake(@"\b") || _cursor.TryTake(@"\B"))
        {
            // A word has ASCII letters here, and those of all scripts in .NET.
            _backtracks = true;
            const string Word = "[0-9A-Z_a-z]";
            _output.Append(_cursor.Previous == 'b'
                ? $"(?:(?<={Word})(?!{Word})|(?<!{Word})(?={Word}))"
                : $"(?:(?<={Word})(?={Word})|(?<!{Word})(?!{Word}))");
            return false;
        }

        if (_groups.TryTakeReference(_cursor, out var group))
        {
            // A group that matched nothing yet is matched by nothing; in .NET it would fail.
            _backtracks = true;
            _output.AppendFormat(CultureInfo.InvariantCulture, @"(?({0})\{0}|)", group);
            return true;
        }

        Append(_escapes.Read());
        return true;
    }

    private void Append(CodePoints set)
    {
        _backtracks |= set.IsInvertedByLookahead;
        _output.Append(set.ToRegex());
    }

    private void Quantifier(bool isRepeatable)
    {
        var quantifier = _cursor.TakeQuantifier();
        if (quantifier.Length > 0 && !isRepeatable)
        {
            throw new EcmaSyntaxException($"there is nothing that '{quantifier}' could repeat");
        }

        _output.Append(quantifier);
    }
}
