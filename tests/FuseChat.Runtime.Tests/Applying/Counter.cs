using System.Diagnostics.CodeAnalysis;
using System.Text.Json;
using FuseChat.Runtime.Attributes;

namespace FuseChat.Runtime.Tests.Applying;

/// <summary>A channel document of one number and one text, written by hand.</summary>
internal sealed record Counter(int Count, string Note = "") : ITwilioAttributes<Counter>
{
    public static TwilioResource Resource => TwilioResource.Channel;

    public static Counter Parse(string json)
        => TryParse(json, out var value, out var problems) ? value : throw new AttributesFormatException(nameof(Counter), problems);

    public static bool TryParse(string? json, [MaybeNullWhen(false)] out Counter value, out AttributesProblems problems)
    {
        (value, problems) = (null, default);
        try
        {
            var root = JsonDocument.Parse(json ?? "").RootElement;
            value = new Counter(root.GetProperty("count").GetInt32(), root.GetProperty("note").GetString()!);
            return true;
        }
        catch (Exception error) when (error is JsonException or KeyNotFoundException or InvalidOperationException)
        {
            problems = new AttributesProblems([new AttributesProblem("", 0, "something else", "a counter")]);
            return false;
        }
    }

    public string ToJson() => $$"""{"count":{{Count}},"note":"{{Note}}"}""";
}
