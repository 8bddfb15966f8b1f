using System.Collections.Immutable;
using System.Text.Json;
using FuseChat.Gen.Json;

namespace FuseChat.Gen.Tests.Json;

/// <summary>The reader agrees with System.Text.Json on what is JSON and what it means.</summary>
public class JsonDifferentialTests
{
    private static readonly JsonDocumentOptions Strict = new() { MaxDepth = JsonReader.MaxDepth, AllowDuplicateProperties = false };

    [Fact]
    public void Generated_JSON_is_read_alike() => Assert.InRange(CountValid(Samples.Of(Samples.Json, 20_000)), 15_000, 19_999);

    [Fact]
    public void Mutated_JSON_is_read_alike() => Assert.InRange(CountValid(Samples.Of(Samples.MutatedJson, 60_000)), 5_000, 55_000);

    [Fact]
    public void Noise_is_read_alike() => CountValid(Samples.Of(Samples.Noise, 20_000));

    private static int CountValid(IEnumerable<string> texts) => texts.Count(IsReadAlike);

    /// <returns>Whether the text is JSON.</returns>
    private static bool IsReadAlike(string text)
    {
        var read = Reading.Read(text);
        Invariants.CheckLines(read, text);
        if (TryParse(text) is { } expected)
        {
            Assert.True(read.Problems.IsEmpty, $"A problem in: {text}\n{read.Problems}");
            Assert.Equal(expected, read.Root);
            Assert.Equal(expected, Reading.Read(read.Root!.ToString()).Root);
            return true;
        }

        Assert.False(read.Problems.IsEmpty, $"No problem in: {text}");
        return false;
    }

    private static JsonNode? TryParse(string text)
    {
        try
        {
            using var document = JsonDocument.Parse(text, Strict);
            return Convert(document.RootElement);
        }
        catch (Exception exception) when (exception is JsonException or ArgumentException or InvalidOperationException)
        {
            // The last two: surrogates alone, in the text and as escapes.
            return null;
        }
    }

    private static JsonNode Convert(JsonElement element) => element.ValueKind switch
    {
        JsonValueKind.Object => new JsonObject(
            new(element.EnumerateObject().Select(member => new JsonMember(member.Name, Convert(member.Value))).ToImmutableArray())),
        JsonValueKind.Array => new JsonArray(new(element.EnumerateArray().Select(Convert).ToImmutableArray())),
        JsonValueKind.String => new JsonString(element.GetString()!),
        JsonValueKind.Number => new JsonNumber(element.GetRawText()),
        JsonValueKind.True or JsonValueKind.False => new JsonBoolean(element.GetBoolean()),
        _ => new JsonNull(),
    };
}
