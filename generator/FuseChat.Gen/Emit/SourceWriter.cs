using System.Buffers;
using System.Globalization;
using System.Runtime.CompilerServices;

namespace FuseChat.Gen.Emit;

/// <summary>Writes indented C#: <c>\n</c> only, four spaces, no trailing spaces. Interpolated text goes straight into the file.</summary>
internal sealed class SourceWriter
{
    private const int Capacity = 16 * 1024;
    private const int SpacesPerLevel = 4;

    private char[] _text = ArrayPool<char>.Shared.Rent(Capacity);
    private int _length;
    private int _depth;
    private bool _isInLine;

    /// <summary>Writes a line.</summary>
    public void Line(string line = "") => Lines(line);

    /// <inheritdoc cref="Line(string)" />
    public void Line([InterpolatedStringHandlerArgument("")] Interpolation line) => EndLine();

    /// <summary>Writes lines, each indented as far as this writer is and as itself.</summary>
    public void Lines(string lines)
    {
        Append(lines);
        EndLine();
    }

    /// <inheritdoc cref="Lines(string)" />
    public void Lines([InterpolatedStringHandlerArgument("")] Interpolation lines) => EndLine();

    /// <summary>Writes a line and an opening brace; disposing the result writes the closing one.</summary>
    public Scope Block(string head)
    {
        Line(head);
        return Open();
    }

    /// <inheritdoc cref="Block(string)" />
    public Scope Block([InterpolatedStringHandlerArgument("")] Interpolation head)
    {
        EndLine();
        return Open();
    }

    /// <summary>Writes what another writer has written, which then writes nothing more.</summary>
    public void Text(SourceWriter finished)
    {
        Append(finished._text, finished._length);
        finished.Release();
    }

    /// <summary>Whether a piece of text has been written.</summary>
    public bool Contains(string text) => _text.AsSpan(0, _length).IndexOf(text.AsSpan()) >= 0;

    /// <summary>The text, after which nothing more is written.</summary>
    public string Finish()
    {
        var text = new string(_text, 0, _length);
        Release();
        return text;
    }

    private Scope Open()
    {
        Line("{");
        _depth++;
        return new Scope(this);
    }

    private void Append(string text)
    {
        for (var start = 0; start < text.Length;)
        {
            var end = text.IndexOf('\n', start);
            var isEnded = end >= 0;
            end = isEnded ? end : text.Length;

            // A source file of this generator may have been checked out with either line break.
            var length = end > start && text[end - 1] == '\r' ? end - start - 1 : end - start;
            if (length > 0)
            {
                Indent();
                text.CopyTo(start, Room(length), _length, length);
                _length += length;
            }

            if (isEnded)
            {
                EndLine();
            }

            start = end + 1;
        }
    }

    private void Append(char[] text, int length)
    {
        Array.Copy(text, 0, Room(length), _length, length);
        _length += length;
    }

    private void Indent()
    {
        if (!_isInLine)
        {
            _isInLine = true;
            var width = _depth * SpacesPerLevel;
            Room(width).AsSpan(_length, width).Fill(' ');
            _length += width;
        }
    }

    private void EndLine()
    {
        Room(1)[_length++] = '\n';
        _isInLine = false;
    }

    /// <summary>The text with room behind it.</summary>
    private char[] Room(int length)
    {
        if (_text.Length - _length < length)
        {
            var (old, larger) = (_text, ArrayPool<char>.Shared.Rent(Math.Max(_length + length, _text.Length * 2)));
            Array.Copy(old, larger, _length);
            _text = larger;
            ArrayPool<char>.Shared.Return(old);
        }

        return _text;
    }

    private void Release()
    {
        ArrayPool<char>.Shared.Return(_text);
        (_text, _length) = ([], 0);
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

    /// <summary>An interpolated string that is written as it is put together.</summary>
    [InterpolatedStringHandler]
    public readonly ref struct Interpolation
    {
        private readonly SourceWriter _writer;

        // The compiler gives the lengths of the parts, which are of no use here.
        public Interpolation(int literalLength, int formattedCount, SourceWriter writer) => _writer = writer;

        public void AppendLiteral(string text) => _writer.Append(text);

        public void AppendFormatted(string? text) => _writer.Append(text ?? "");

        public void AppendFormatted<T>(T value, string? format = null)
            where T : IFormattable => _writer.Append(value.ToString(format, CultureInfo.InvariantCulture));
    }
}
