using System.Text;

namespace FuseChat.Gen.Json;

/// <summary>JSON <c>true</c> or <c>false</c>.</summary>
internal sealed record JsonBoolean(bool Value) : JsonNode
{
    public override int NodeCount => 1;

    internal override void WriteTo(StringBuilder json) => json.Append(Value ? "true" : "false");
}
