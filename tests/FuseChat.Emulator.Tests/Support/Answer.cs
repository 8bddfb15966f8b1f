using System.Text;
using System.Text.Json;

namespace FuseChat.Emulator.Tests.Support;

/// <summary>A whole response.</summary>
internal sealed record Answer(int Status, byte[] Body, string? MediaType, IReadOnlyDictionary<string, string> Headers)
{
    public JsonElement Json
    {
        get
        {
            using var document = JsonDocument.Parse(Body);
            return document.RootElement.Clone();
        }
    }

    public JsonElement this[string name] => Json.GetProperty(name);

    public string Text(string name) => this[name].GetString()!;

    public IReadOnlyList<string> Names => NamesOf(Json);

    public static IReadOnlyList<string> NamesOf(JsonElement json) => [.. json.EnumerateObject().Select(property => property.Name).Order(StringComparer.Ordinal)];

    public Answer Expect(int status)
    {
        Assert.True(Status == status, $"Expected {status}, got {Status}: {Encoding.UTF8.GetString(Body)}");
        return this;
    }

    /// <summary>Demands an error of Twilio's shape, all four fields of it.</summary>
    public void ExpectError(int status, int code)
    {
        Expect(status);
        Assert.Equal("application/json", MediaType);
        Assert.Equal(["code", "message", "more_info", "status"], Names);
        Assert.Equal(code, this["code"].GetInt32());
        Assert.Equal(status, this["status"].GetInt32());
        Assert.Equal($"https://www.twilio.com/docs/errors/{code}", Text("more_info"));
        Assert.NotEmpty(Text("message"));
    }
}
