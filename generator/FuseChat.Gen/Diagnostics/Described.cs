using FuseChat.Gen.Json;

namespace FuseChat.Gen.Diagnostics;

/// <summary>Names a JSON value in a message, such as <c>the string "abc"</c>.</summary>
internal static class Described
{
    public static string Value(JsonNode value) => value switch
    {
        JsonString text => $"the string {Quoted.Name(text.Value)}",
        JsonNumber number => $"the number {number.Text}",
        JsonBoolean { Value: var isTrue } => isTrue ? "true" : "false",
        JsonArray => "an array",
        JsonObject => "an object",
        _ => "null",
    };
}
