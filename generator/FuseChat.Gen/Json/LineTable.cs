using System.Collections.Immutable;
using FuseChat.Gen.Model;
using Microsoft.CodeAnalysis.Text;

namespace FuseChat.Gen.Json;

/// <summary>Where the lines of a text begin: turns offsets into lines and columns when the text itself is long gone.</summary>
internal sealed record LineTable(EquatableArray<int> Starts)
{
    public static LineTable Of(SourceText text) => new(text.Lines.Select(line => line.Start).ToEquatableArray());

    public LinePositionSpan GetLines(TextSpan span) => new(GetPosition(span.Start), GetPosition(span.End));

    private LinePosition GetPosition(int offset)
    {
        if (Starts.IsEmpty)
        {
            return default;
        }

        var line = Starts.AsImmutable.BinarySearch(offset);
        line = line < 0 ? ~line - 1 : line;
        return new LinePosition(line, offset - Starts[line]);
    }
}
