using System.Text.Json.Nodes;
using FuseChat.Chat;

namespace FuseChat.Gen.IntegrationTests.Texts;

/// <summary>Texts that the fast way reads to the end, and texts at which it gives up somewhere: both must mean the same.</summary>
public sealed class CompactTextTests
{
    private const string Channel = """{"custom_name":"example","participant_ids":[10,2,33],"unread_messages":{"10":5,"2":0,"33":2}}""";

    [Fact]
    public void White_space_anywhere_changes_nothing_but_the_text()
    {
        var expected = ChannelAttributes.Parse(Channel).MessageSent(Seed.User(2));
        for (var position = 0; position <= Channel.Length; position++)
        {
            // Within a string or a number a blank is a change or an error; the judge says which.
            var text = Channel.Insert(position, " ");
            var isSame = IsJson(text) && JsonNode.DeepEquals(JsonNode.Parse(text), JsonNode.Parse(Channel));
            if (!isSame)
            {
                continue;
            }

            var changed = ChannelAttributes.Parse(text).MessageSent(Seed.User(2));
            Assert.Equal(expected, changed);
            Assert.Equal(expected.ToJson().Length + 1, changed.ToJson().Length);
            Assert.True(JsonNode.DeepEquals(JsonNode.Parse(expected.ToJson()), JsonNode.Parse(changed.ToJson())));
        }
    }

    [Fact]
    public void A_truncated_text_is_refused_wherever_it_ends()
    {
        for (var length = 0; length < Channel.Length; length++)
        {
            Assert.False(ChannelAttributes.TryParse(Channel[..length], out _, out var problems));
            Assert.NotEmpty(problems);
        }
    }

    [Fact]
    public void Any_byte_in_the_place_of_another_is_read_as_System_Text_Json_reads_it()
    {
        for (var position = 0; position < Channel.Length; position++)
        {
            foreach (var replacement in "\"\\,:{}[] 019-.ex\u0001é")
            {
                var text = Channel.Remove(position, 1).Insert(position, replacement.ToString());
                if (ChannelAttributes.TryParse(text, out var value, out _))
                {
                    Assert.Equal(text, value.ToJson());
                    Assert.True(IsJson(text), text);
                    Assert.True(JsonNode.DeepEquals(JsonNode.Parse(text), JsonNode.Parse((value with { }).ToJson())), text);
                }
                else if (IsJson(text) && JsonNode.Parse(text) is JsonObject node)
                {
                    // Refused, and still JSON: then a typed member is missing, of another type, out of range or doubled.
                    Assert.False(IsChannel(node), text);
                }
            }
        }
    }

    [Theory]
    [InlineData("""{"unread_messages":{"10":5,"2":0},"participant_ids":[10,2],"custom_name":"x"}""")]
    [InlineData("""{"participant_ids":[10,2],"unread_messages":{"10":5,"2":0},"theme":"dark"}""")]
    [InlineData("""{"theme":"dark","participant_ids":[10,2],"unread_messages":{"10":5,"2":0}}""")]
    [InlineData("""{"participant_ids":[10,2],"theme":[{"a":"}]"}],"unread_messages":{"10":5,"2":0},"custom_name":"\u0041"}""")]
    [InlineData("""{"participant_ids":[10,2],"unread_messages":{"10":5,"x":"}","2":0},"custom_name":"}]"}""")]
    [InlineData("""{"participant_ids":[1e1, 2],"unread_messages":{"10":5.0,"2":0},"theme":1}""")]
    public void A_mutation_changes_only_the_counters_in_any_text(string text)
        => Assert.Equal(text.Replace(":5", ":6", StringComparison.Ordinal).Replace("6.0", "6", StringComparison.Ordinal), ChannelAttributes.Parse(text).MessageSent(Seed.User(2)).ToJson());

    private static bool IsJson(string text)
    {
        try
        {
            JsonNode.Parse(text)?.ToJsonString();
            return true;
        }
        catch (System.Text.Json.JsonException)
        {
            return false;
        }
        catch (ArgumentException)
        {
            // A doubled name is JSON, though the judge's tree has no place for it; the fast way leaves it to the general one.
            return true;
        }
    }

    private static bool IsChannel(JsonObject node)
    {
        var unread = node["unread_messages"] as JsonObject;
        return node["participant_ids"] is JsonArray ids
            && ids.All(IsUser)
            && unread is not null
            && unread.All(entry => entry.Value?.GetValueKind() == System.Text.Json.JsonValueKind.Number && IsInteger(entry.Value))
            && (node["custom_name"] is null || node["custom_name"]!.GetValueKind() == System.Text.Json.JsonValueKind.String);
    }

    private static bool IsUser(JsonNode? node)
        => node?.GetValueKind() == System.Text.Json.JsonValueKind.Number && IsInteger(node) && node.GetValue<double>() is >= 1 and <= int.MaxValue;

    private static bool IsInteger(JsonNode node)
        => double.IsInteger(node.GetValue<double>()) && Math.Abs(node.GetValue<double>()) <= int.MaxValue;
}
