using System.Text;

namespace FuseChat.Gen.Json;

/// <summary>A JSON number as it is written, always in the grammar of RFC 8259 section 6; <c>1</c> and <c>1.0</c> are different texts.</summary>
internal sealed record JsonNumber(string Text) : JsonNode
{
    public override int NodeCount => 1;

    internal override void WriteTo(StringBuilder json) => json.Append(Text);
}
