using System.Globalization;
using System.Text;

namespace FuseChat.Gen.Json;

/// <summary>A JSON number as it is written, always in the grammar of RFC 8259 section 6; <c>1</c> and <c>1.0</c> are different texts.</summary>
internal sealed record JsonNumber(string Text) : JsonNode
{
    // No init, since the number is taken from it once.
    public string Text { get; } = Text;

    /// <summary>The number; null where it is beyond the range of a decimal.</summary>
    public decimal? Value { get; } = decimal.TryParse(Text, NumberStyles.Float, CultureInfo.InvariantCulture, out var value) ? value : null;

    public override int NodeCount => 1;

    internal override void WriteTo(StringBuilder json) => json.Append(Text);
}
