using FuseChat.Gen.Json;

namespace FuseChat.Gen.Validation;

/// <summary>A parameter in braces, as steps refer to it: <c>{reader}</c>.</summary>
internal static class ParameterName
{
    /// <summary>The parameter's name, or null where the text is none in braces.</summary>
    public static string? Of(string? text)
        => text is { Length: > 2 } && text[0] == '{' && text[text.Length - 1] == '}' ? text.Substring(1, text.Length - 2) : null;

    /// <summary>Whether a text is a parameter in braces.</summary>
    public static bool Is(string? text, string parameter)
        => text is not null && text.Length == parameter.Length + 2 && text[0] == '{' && text[text.Length - 1] == '}' && string.CompareOrdinal(text, 1, parameter, 0, parameter.Length) == 0;

    /// <inheritdoc cref="Of(string?)" />
    public static string? Of(JsonNode? node) => Of((node as JsonString)?.Value);
}
