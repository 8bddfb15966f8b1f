using System.Text;

namespace FuseChat.Gen.Emit;

/// <summary>Writes indented C#: <c>\n</c> only, four spaces, no trailing spaces.</summary>
internal sealed class SourceWriter
{
    private readonly StringBuilder _text = new();
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

    /// <summary>Writes a line and an opening brace; disposing the result writes the closing one.</summary>
    public Scope Block(string head)
    {
        Line(head);
        Line("{");
        _depth++;
        return new Scope(this);
    }

    public override string ToString() => _text.ToString();

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
