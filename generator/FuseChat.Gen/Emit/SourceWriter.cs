using System.Buffers;
using System.Diagnostics.CodeAnalysis;
using System.Globalization;
using System.Runtime.CompilerServices;

namespace FuseChat.Gen.Emit;

/// <summary>Writes indented C#: <c>\n</c> only, four spaces, no trailing spaces. Interpolated text goes straight into the file.</summary>
/// <param name="isDocumented">Whether somebody reads documentation; its lines are left out otherwise.</param>
internal sealed class SourceWriter(bool isDocumented)
{
    private const int Capacity = 16 * 1024;
    private const int SpacesPerLevel = 4;

    private readonly bool _isDocumented = isDocumented;
    private char[] _text = ArrayPool<char>.Shared.Rent(Capacity);
    private int _length;
    private int _depth;
    private bool _isInLine;
    private bool _isLeftOut;

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

    /// <summary>Writes a part of a line, which has no line break.</summary>
    public void Write(string part) => AppendPart(part, 0, part.Length);

    /// <inheritdoc cref="Write(string)" />
    [SuppressMessage("Performance", "CA1822", Justification = "The part is written to this writer while it is put together.")]
    public void Write([InterpolatedStringHandlerArgument("")] Interpolation part)
    {
    }

    /// <summary>Writes lines of documentation, which are not even put together where nobody reads them.</summary>
    public void Docs([InterpolatedStringHandlerArgument("")] DocsInterpolation lines)
    {
        if (_isDocumented)
        {
            EndLine();
        }
    }

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
        var start = 0;
        for (var end = text.IndexOf('\n'); end >= 0; end = text.IndexOf('\n', start))
        {
            // A source file of this generator may have been checked out with either line break.
            AppendPart(text, start, end > start && text[end - 1] == '\r' ? end - start - 1 : end - start);
            EndLine();
            start = end + 1;
        }

        AppendPart(text, start, text.Length - start);
    }

    private void AppendPart(string text, int start, int length)
    {
        if (length == 0)
        {
            return;
        }

        if (!_isInLine)
        {
            _isLeftOut = !_isDocumented && text.AsSpan(start, length).TrimStart(' ').StartsWith("///".AsSpan());
            Indent();
        }

        if (!_isLeftOut)
        {
            text.CopyTo(start, Room(length), _length, length);
            _length += length;
        }
    }

    private void Append(char[] text, int length)
    {
        Array.Copy(text, 0, Room(length), _length, length);
        _length += length;
    }

    private void Indent()
    {
        _isInLine = true;
        if (!_isLeftOut)
        {
            var width = _depth * SpacesPerLevel;
            Room(width).AsSpan(_length, width).Fill(' ');
            _length += width;
        }
    }

    private void EndLine()
    {
        if (!_isLeftOut)
        {
            Room(1)[_length++] = '\n';
        }

        (_isInLine, _isLeftOut) = (false, false);
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

        // What is in a hole breaks no line.
        public void AppendFormatted(string? text) => _writer.Write(text ?? "");

        public void AppendFormatted<T>(T value, string? format = null)
            where T : IFormattable => _writer.Write(value.ToString(format, CultureInfo.InvariantCulture));

        public void AppendFormatted<T>(Joined<T> items)
            where T : IEquatable<T> => items.WriteTo(_writer);
    }

    /// <summary>An interpolated string of documentation.</summary>
    [InterpolatedStringHandler]
    public readonly ref struct DocsInterpolation
    {
        private readonly SourceWriter _writer;

        public DocsInterpolation(int literalLength, int formattedCount, SourceWriter writer, out bool isRead) => (_writer, isRead) = (writer, writer._isDocumented);

        public void AppendLiteral(string text) => _writer.Append(text);

        public void AppendFormatted(string text) => _writer.Write(text);
    }
}
