using System.Text.Json;

namespace FuseChat.SchemaSuite;

/// <summary>A value and whether it is valid.</summary>
internal sealed record SuiteTest(string Description, string Data, bool IsValid)
{
    public static SuiteTest Read(JsonElement element) => new(
        element.GetProperty("description").GetString()!,
        element.GetProperty("data").GetRawText(),
        element.GetProperty("valid").GetBoolean());
}
