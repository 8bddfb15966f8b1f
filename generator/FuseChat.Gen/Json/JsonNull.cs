using System.Text;

namespace FuseChat.Gen.Json;

/// <summary>JSON <c>null</c>; also stands where a value is missing, which is then a reported problem.</summary>
internal sealed record JsonNull : JsonNode
{
    public static JsonNull Instance { get; } = new();

    public override int NodeCount => 1;

    internal override void WriteTo(StringBuilder json) => json.Append("null");
}
