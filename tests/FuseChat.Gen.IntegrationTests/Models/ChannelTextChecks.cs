using System.Globalization;
using System.Text.Json;

namespace FuseChat.Gen.IntegrationTests.Models;

/// <summary>Compares the text of a changed channel document with the one that was read, by System.Text.Json alone.</summary>
internal static class ChannelTextChecks
{
    public static void ExpectUntouched(string before, string after, ChannelModel model)
    {
        var (then, now) = (RawObject.Parse(before), RawObject.Parse(after));

        // Unknown members, and the order of all that stayed.
        Assert.Equal(Unknown(then, IsTyped), Unknown(now, IsTyped));
        ExpectSameOrder(RawObject.Members(then), RawObject.Members(now));
        if (!model.IsReplaced)
        {
            ExpectUntouchedEntries(then.GetProperty("unread_messages"), now.GetProperty("unread_messages"), model);
            ExpectUntouchedItems(then.GetProperty("participant_ids"), now.GetProperty("participant_ids"), model);
        }
    }

    private static void ExpectUntouchedEntries(JsonElement then, JsonElement now, ChannelModel model)
    {
        Assert.Equal(Unknown(then, RawObject.IsUserId), Unknown(now, RawObject.IsUserId));
        if (!model.HasReturned)
        {
            ExpectSameOrder(RawObject.Members(then), RawObject.Members(now));
        }

        var values = RawObject.Members(now).Where(entry => RawObject.IsUserId(entry.Name)).ToDictionary(entry => entry.Name);
        foreach (var (name, rawName, rawValue) in RawObject.Members(then))
        {
            if (values.TryGetValue(name, out var kept) && Number(kept.RawValue) == Number(rawValue))
            {
                Assert.Equal((rawName, rawValue), (kept.RawName, kept.RawValue));
            }
        }
    }

    private static void ExpectUntouchedItems(JsonElement then, JsonElement now, ChannelModel model)
    {
        var items = then.EnumerateArray().Select(item => item.GetRawText()).ToArray();
        if (!model.HasReturned && items.Select(Number).Distinct().Count() == items.Length)
        {
            var kept = items.Where(item => !model.Removed.Contains((int)Number(item))).ToArray();
            Assert.Equal(kept, now.EnumerateArray().Select(item => item.GetRawText()).Take(kept.Length));
        }
    }

    private static bool IsTyped(string name) => name is "custom_name" or "participant_ids" or "unread_messages";

    private static List<(string, string)> Unknown(JsonElement element, Func<string, bool> isTyped)
        => [.. RawObject.Members(element).Where(member => !isTyped(member.Name)).Select(member => (member.RawName, member.RawValue))];

    private static void ExpectSameOrder(List<(string Name, string RawName, string RawValue)> then, List<(string Name, string RawName, string RawValue)> now)
    {
        var names = now.Select(member => member.RawName).ToHashSet();
        var kept = then.Select(member => member.RawName).Where(names.Contains).ToList();
        Assert.Equal(kept, now.Select(member => member.RawName).Where(kept.Contains));
    }

    private static double Number(string raw) => double.Parse(raw, CultureInfo.InvariantCulture);
}
