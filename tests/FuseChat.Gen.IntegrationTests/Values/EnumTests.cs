using FuseChat.Gen.IntegrationTests.Documents;
using FuseChat.Runtime.Attributes;

namespace FuseChat.Gen.IntegrationTests.Values;

/// <summary>Strings that are enumerated, known and unknown.</summary>
public sealed class EnumTests
{
    [Theory]
    [InlineData("open", Ticket.StatusValue.Open)]
    [InlineData("in-progress", Ticket.StatusValue.InProgress)]
    [InlineData("", Ticket.StatusValue.Empty)]
    [InlineData("2nd line", Ticket.StatusValue._2ndLine)]
    [InlineData("say \\\"hi\\\"", Ticket.StatusValue.SayHi)]
    [InlineData("größer", Ticket.StatusValue.Größer)]
    public void Known_texts_are_members(string text, Ticket.StatusValue member)
    {
        var json = Json(text);
        var ticket = Ticket.Parse(json);

        Assert.True(ticket.Status == member);
        Assert.Equal(member, ticket.Status.Known);
        Assert.Null(ticket.Status.Unknown);
        Assert.Equal(member.ToString(), ticket.Status.ToString());
        Assert.Equal(json, (ticket with { }).ToJson());
        Assert.Equal(json, (ticket with { UnknownMembers = default }).ToJson());
        Assert.Equal(Json("closed"), (ticket with { Status = AttributeEnum<Ticket.StatusValue>.OfUnknown("closed") }).ToJson());
        Assert.Equal(ticket, Ticket.Parse(Json("closed")) with { Status = member, UnknownMembers = ticket.UnknownMembers });
        Assert.Empty(ticket.Validate());
    }

    [Theory]
    [InlineData("Open", "Open")]
    [InlineData("escalated", "escalated")]
    [InlineData("a \\\"b\\\"", "a \"b\"")]
    public void Unknown_texts_survive_and_are_violations(string spelt, string text)
    {
        var json = Json(spelt);
        var ticket = Ticket.Parse(json);

        Assert.Null(ticket.Status.Known);
        Assert.Equal(text, ticket.Status.Unknown);
        Assert.False(ticket.Status.IsKnown);
        Assert.Equal($"\"{text}\"", ticket.Status.ToString());
        Assert.Equal(json, (ticket with { Mail = null }).ToJson());
        Assert.Equal(json, (ticket with { UnknownMembers = default }).ToJson());
        Assert.Equal("/status", Assert.Single(ticket.Validate()).Pointer);
    }

    [Fact]
    public void A_lone_surrogate_survives()
    {
        var ticket = Ticket.Parse(Json("\\ud800"));

        Assert.Equal("\uD800", ticket.Status.Unknown);
        Assert.Equal(Json("\\ud800"), (ticket with { UnknownMembers = default }).ToJson());
    }

    [Fact]
    public void An_escaped_spelling_is_kept()
    {
        var ticket = Ticket.Parse(Json("op\\u0065n"));

        Assert.True(ticket.Status == Ticket.StatusValue.Open);
        Assert.Equal(Json("op\\u0065n"), (ticket with { Mail = null }).ToJson());
        Assert.Equal(Json("open"), (ticket with { UnknownMembers = default }).ToJson());
    }

    [Fact]
    public void Equality_is_by_member_and_by_text()
    {
        AttributeEnum<Ticket.StatusValue> open = Ticket.StatusValue.Open;
        var unknown = AttributeEnum<Ticket.StatusValue>.OfUnknown("x");

        Assert.True(open.Equals((object)Ticket.StatusValue.Open));
        Assert.True(open == default);
        Assert.True(open != unknown);
        Assert.True(unknown == AttributeEnum<Ticket.StatusValue>.OfUnknown("x"));
        Assert.False(unknown.Equals((object)"x"));
        Assert.Equal(unknown.GetHashCode(), AttributeEnum<Ticket.StatusValue>.OfUnknown("x").GetHashCode());
        Assert.Throws<ArgumentNullException>(() => AttributeEnum<Ticket.StatusValue>.OfUnknown(null!));
    }

    [Fact]
    public void A_number_that_is_no_member_is_not_written()
    {
        var ticket = Ticket.Parse(Json("open")) with { Status = (Ticket.StatusValue)99 };
        Assert.Throws<ArgumentOutOfRangeException>(ticket.ToJson);
    }

    [Fact]
    public void Items_keys_and_values_are_members_too()
    {
        var ticket = Tickets.Read("flags", """["late","new","vip"]""");
        Assert.Equal([Ticket.FlagsItem.Late, AttributeEnum<Ticket.FlagsItem>.OfUnknown("new"), Ticket.FlagsItem.Vip], ticket.Flags!);
        Assert.True(ticket.Flags!.Contains(Ticket.FlagsItem.Vip));

        ticket = Tickets.Read("votes", """{"low":"high","middle":"none"}""");
        Assert.Equal(Ticket.PriorityValue.High, ticket.Votes![Ticket.PriorityValue.Low]);
        Assert.Equal("none", ticket.Votes[AttributeEnum<Ticket.PriorityValue>.OfUnknown("middle")].Unknown);
        Assert.Contains("\"votes\":{\"low\":\"low\",\"middle\":\"none\",\"high\":\"high\"}", (ticket with
        {
            Votes = ticket.Votes.With(Ticket.PriorityValue.Low, Ticket.PriorityValue.Low).With(Ticket.PriorityValue.High, Ticket.PriorityValue.High),
        }).ToJson(), StringComparison.Ordinal);
    }

    [Fact]
    public void A_key_with_a_lone_surrogate_is_a_key_like_others()
    {
        var votes = Tickets.Read("votes", """{"a\ud800":"high"}""").Votes!;
        Assert.Equal(Ticket.PriorityValue.High, votes[AttributeEnum<Ticket.PriorityValue>.OfUnknown("a\uD800")]);

        var ticket = Tickets.Read("weights", """{"\uDC00":1.5,"b":1}""");
        var changed = ticket with { Weights = ticket.Weights!.With("\uDC00", 2) };
        Assert.Equal(Tickets.With("weights", """{"\uDC00":2,"b":1}"""), changed.ToJson());
        Assert.Equal(changed, Ticket.Parse(changed.ToJson()));
        Assert.Equal(Tickets.With("weights", """{"b":1}"""), (changed with { Weights = changed.Weights.Without("\uDC00") }).ToJson());
        Tickets.ExpectProblem("weights", """{"\udc00":1,"\uDC00":2}""", "/weights/\uDC00", "a second member \"\\uDC00\"", "one member of that name");
    }

    [Theory]
    [InlineData("1", "the number 1")]
    [InlineData("null", "null")]
    public void Other_types_are_reported(string json, string found) => Tickets.ExpectProblem("priority", json, "/priority", found, "a string");

    private static string Json(string status) => $$"""{"status":"{{status}}","id":"7c9e6679-7425-40de-944b-e07fc1f90ae7","count":1,"note":null,"rating":1}""";
}
