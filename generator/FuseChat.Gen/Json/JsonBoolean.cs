using System.Text;

namespace FuseChat.Gen.Json;

/// <summary>JSON <c>true</c> or <c>false</c>.</summary>
internal sealed record JsonBoolean(bool Value) : JsonNode
{
    public static JsonBoolean True { get; } = new(true);

    public static JsonBoolean False { get; } = new(false);

    public override int NodeCount => 1;

    internal override void WriteTo(StringBuilder json) => json.Append(Value ? "true" : "false");
}
