using System.Collections.Immutable;
using FuseChat.Gen.Model;
using Microsoft.CodeAnalysis.Text;

namespace FuseChat.Gen.Json;

/// <summary>Where the lines of a text begin: turns offsets into lines and columns when the text itself is long gone.</summary>
internal sealed record LineTable(EquatableArray<int> Starts)
{
    public static LineTable Of(SourceText text) => new(StartsOf(text.Lines));

    public LinePositionSpan GetLines(TextSpan span) => new(GetPosition(span.Start), GetPosition(span.End));

    private static EquatableArray<int> StartsOf(TextLineCollection lines)
    {
        var starts = ImmutableArray.CreateBuilder<int>(lines.Count);
        foreach (var line in lines)
        {
            starts.Add(line.Start);
        }

        return starts.ToEquatableArray();
    }

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
