using System.Text;

namespace FuseChat.Gen.Emit;

/// <summary>Writes indented C#: <c>\n</c> only, four spaces, no trailing spaces.</summary>
internal sealed class SourceWriter
{
    private const int Capacity = 16 * 1024;

    // One text is written at a time, and the next one needs as much room.
    [ThreadStatic]
    private static StringBuilder? _spare;

    private readonly StringBuilder _text = Rent();
    private int _depth;

    /// <summary>Writes a line.</summary>
    public void Line(string line = "")
    {
        if (line.Length > 0)
        {
            _text.Append(' ', _depth * 4).Append(line);
        }

        _text.Append('\n');
    }

    /// <summary>Writes lines, each indented as far as this writer is and as itself.</summary>
    public void Lines(string lines)
    {
        for (var start = 0; start <= lines.Length;)
        {
            var end = lines.IndexOf('\n', start);
            end = end < 0 ? lines.Length : end;

            // A source file of this generator may have been checked out with either line break.
            var length = end > start && lines[end - 1] == '\r' ? end - start - 1 : end - start;
            if (length > 0)
            {
                _text.Append(' ', _depth * 4).Append(lines, start, length);
            }

            _text.Append('\n');
            start = end + 1;
        }
    }

    /// <summary>Writes text as it is.</summary>
    public void Text(string text) => _text.Append(text);

    /// <summary>Writes a line and an opening brace; disposing the result writes the closing one.</summary>
    public Scope Block(string head)
    {
        Line(head);
        Line("{");
        _depth++;
        return new Scope(this);
    }

    /// <summary>The text, after which nothing more is written.</summary>
    public string Finish()
    {
        var text = _text.ToString();
        _spare = _text;
        return text;
    }

    private static StringBuilder Rent()
    {
        var text = _spare ?? new StringBuilder(Capacity);
        _spare = null;
        return text.Clear();
    }

    /// <summary>One pair of braces.</summary>
    public readonly struct Scope(SourceWriter writer) : IDisposable
    {
        public void Dispose()
        {
            writer._depth--;
            writer.Line("}");
        }
    }
}
