using System.Globalization;
using System.Text;
using FuseChat.Runtime.Attributes;

namespace FuseChat.Runtime.Json;

/// <summary>Finds the JSON pointers (RFC 6901) of places in a text, so that reading needs to keep no path.</summary>
internal readonly ref struct PointerFinder
{
    private readonly ReadOnlySpan<byte> _text;
    private readonly List<Step> _steps = [];

    private PointerFinder(ReadOnlySpan<byte> text) => _text = text;

    /// <summary>Gives problems their pointers, in one pass over the text.</summary>
    /// <param name="text">The text, well-formed up to the last problem.</param>
    /// <param name="problems">The problems, in any order.</param>
    /// <returns>The problems in text order.</returns>
    internal static AttributesProblem[] Locate(ReadOnlySpan<byte> text, IEnumerable<AttributesProblem> problems)
    {
        var finder = new PointerFinder(text);
        var position = 0;
        var located = problems.OrderBy(problem => problem.Offset).ToArray();
        for (var index = 0; index < located.Length; index++)
        {
            finder.Walk(ref position, located[index].Offset);
            located[index] = located[index] with { Pointer = finder.Pointer() };
        }

        return located;
    }

    private void Walk(ref int position, int end)
    {
        for (; position < end; position++)
        {
            switch (_text[position])
            {
                case (byte)'{' or (byte)'[':
                    _steps.Add(new Step(_text[position] == '[', default, 0));
                    break;
                case (byte)'}' or (byte)']':
                    _steps.RemoveAt(_steps.Count - 1);
                    break;
                case (byte)',':
                    _steps[^1] = _steps[^1] with { IsNamed = false, Index = _steps[^1].Index + 1 };
                    break;
                case (byte)':':
                    _steps[^1] = _steps[^1] with { IsNamed = true };
                    break;
                case (byte)'"':
                    WalkString(ref position, end);
                    break;
            }
        }
    }

    /// <summary>Moves to the closing quote, or to the end where that lies within the string.</summary>
    private void WalkString(ref int position, int end)
    {
        var start = ++position;
        while (position < end && _text[position] != '"')
        {
            position += _text[position] == '\\' ? 2 : 1;
        }

        if (_steps is [.., { IsArray: false, IsNamed: false } step])
        {
            _steps[^1] = step with { Name = start..position };
        }
    }

    private string Pointer()
    {
        var pointer = new StringBuilder();
        foreach (var step in _steps)
        {
            if (step.IsArray)
            {
                pointer.Append('/').Append(step.Index.ToString(CultureInfo.InvariantCulture));
            }
            else if (step.IsNamed)
            {
                var name = EscapedString.Decode(_text[step.Name]);
                pointer.Append('/').Append(name.Replace("~", "~0", StringComparison.Ordinal).Replace("/", "~1", StringComparison.Ordinal));
            }
        }

        return pointer.ToString();
    }

    /// <summary>One open object or array, and the element of it that the position is in: none of an object between a comma and a colon.</summary>
    private readonly record struct Step(bool IsArray, Range Name, int Index)
    {
        internal bool IsNamed { get; init; }
    }
}
