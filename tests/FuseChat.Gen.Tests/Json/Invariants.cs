using System.Text;
using FuseChat.Gen.Json;
using Microsoft.CodeAnalysis.Text;

namespace FuseChat.Gen.Tests.Json;

/// <summary>What holds for the result of reading any text at all.</summary>
internal static class Invariants
{
    public static void Check(JsonText read, string text)
    {
        Assert.Equal(read.Root?.NodeCount ?? 0, read.Spans.Values.Length);
        Assert.Equal(read.Spans.Values.Length, read.Spans.Keys.Length);
        Assert.InRange(read.Problems.Length, 0, JsonProblems.Max + 1);
        Assert.True(read.Root is not null || !read.Problems.IsEmpty);
        var previous = 0;
        foreach (var span in read.Spans.Values)
        {
            Assert.InRange(span.Start, previous, text.Length);
            Assert.InRange(span.End, span.Start, text.Length);
            previous = span.Start;
        }

        foreach (var problem in read.Problems)
        {
            Assert.InRange(problem.Location.Span.End, problem.Location.Span.Start, text.Length);
            Assert.Equal(problem.Location.Span.Start == text.Length, problem.Location.Span.IsEmpty);
            Assert.Equal(Reading.Path, problem.Location.Path);
        }

        if (read.Root is not null)
        {
            CheckNode(read.Root, depth: 0);
        }
    }

    /// <summary>Lines and columns agree with those of Roslyn.</summary>
    public static void CheckLines(JsonText read, string text)
    {
        var lines = SourceText.From(text).Lines;
        foreach (var span in read.Spans.Values.Concat(read.Problems.Select(problem => problem.Location.Span)))
        {
            Assert.Equal(lines.GetLinePositionSpan(span), read.Spans.Lines.GetLines(span));
        }

        Assert.All(read.Problems, problem => Assert.Equal(lines.GetLinePositionSpan(problem.Location.Span), problem.Location.Lines));
    }

    private static void CheckNode(JsonNode node, int depth)
    {
        Assert.True(depth <= JsonReader.MaxDepth);
        switch (node)
        {
            case JsonObject value:
                Assert.Equal(value.Members.Length, value.Members.Select(member => member.Name).Distinct(StringComparer.Ordinal).Count());
                foreach (var member in value.Members)
                {
                    CheckNode(member.Value, depth + 1);
                }

                break;
            case JsonArray value:
                foreach (var item in value.Items)
                {
                    CheckNode(item, depth + 1);
                }

                break;
            case JsonNumber value:
                Assert.True(JsonNumbers.IsNumber(value.Text));
                break;
            case JsonString value:
                Assert.Equal(value.Value, Encoding.UTF8.GetString(Encoding.UTF8.GetBytes(value.Value)));
                break;
        }
    }
}
