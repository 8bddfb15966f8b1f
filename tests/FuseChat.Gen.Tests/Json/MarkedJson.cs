using System.Text;
using Microsoft.CodeAnalysis.Text;

namespace FuseChat.Gen.Tests.Json;

/// <summary>JSON in which a test marks spans with « and »; the markers are not part of the text.</summary>
internal sealed record MarkedJson(string Text, IReadOnlyList<TextSpan> Spans)
{
    public static MarkedJson Parse(string marked)
    {
        var text = new StringBuilder();
        var open = new Stack<int>();
        var spans = new List<TextSpan>();
        foreach (var c in marked)
        {
            switch (c)
            {
                case '«':
                    open.Push(text.Length);
                    break;
                case '»':
                    spans.Add(TextSpan.FromBounds(open.Pop(), text.Length));
                    break;
                default:
                    text.Append(c);
                    break;
            }
        }

        Assert.Empty(open);
        return new MarkedJson(text.ToString(), spans);
    }
}
