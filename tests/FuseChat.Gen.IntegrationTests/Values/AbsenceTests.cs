using FuseChat.Gen.IntegrationTests.Documents;
using FuseChat.Runtime.Attributes;

namespace FuseChat.Gen.IntegrationTests.Values;

/// <summary>Absent, null and default are three things.</summary>
public sealed class AbsenceTests
{
    private const string Least = """{"status":"open","id":"7c9e6679-7425-40de-944b-e07fc1f90ae7","count":1,"note":null,"rating":1}""";

    [Fact]
    public void A_required_member_may_be_null_and_not_absent()
    {
        var ticket = Ticket.Parse(Least);

        Assert.Null(ticket.Note);
        Assert.Contains("\"note\":\"a\"", (ticket with { Note = "a" }).ToJson(), StringComparison.Ordinal);
        Assert.Contains("\"rating\":null", (ticket with { Rating = null }).ToJson(), StringComparison.Ordinal);
        Assert.False(Ticket.TryParse(Least.Replace(",\"note\":null", "", StringComparison.Ordinal), out _, out var problems));
        Assert.Equal("an object without \"note\"", Assert.Single(problems).Found);
    }

    [Fact]
    public void An_optional_member_may_be_absent_and_not_null()
    {
        var ticket = Tickets.Read("mail", "\"a\"");

        Assert.Equal("a", ticket.Mail);
        Assert.DoesNotContain("mail", (ticket with { Mail = null }).ToJson(), StringComparison.Ordinal);
        Tickets.ExpectProblem("mail", "null", "/mail", "null", "a string");
    }

    [Fact]
    public void An_optional_member_that_may_be_null_tells_the_two_apart()
    {
        var absent = Ticket.Parse(Least);
        var asNull = Tickets.Read("resolution", "null");
        var known = Tickets.Read("resolution", "\"fixed\"");

        Assert.False(absent.Resolution.IsPresent);
        Assert.Equal("absent", absent.Resolution.ToString());
        Assert.True(asNull.Resolution.IsPresent);
        Assert.Null(asNull.Resolution.Value);
        Assert.Equal("null", asNull.Resolution.ToString());
        Assert.True(known.Resolution.Value == Ticket.ResolutionValue.Fixed);
        Assert.True(known.Resolution.TryGetValue(out var resolution) && resolution == Ticket.ResolutionValue.Fixed);
        Assert.Equal("Fixed", known.Resolution.ToString());
        Assert.Throws<InvalidOperationException>(() => absent.Resolution.Value);

        Assert.Equal(Tickets.With("resolution", "null"), (Tickets.Read("resolution", "null") with { Mail = null }).ToJson());
        Assert.Equal(Tickets.With("resolution", "null"), (known with { Resolution = null }).ToJson());
        Assert.Equal(Tickets.With("resolution", "\"rejected\""), (known with { Resolution = new(Ticket.ResolutionValue.Rejected) }).ToJson());
        Assert.DoesNotContain("resolution", (known with { Resolution = default }).ToJson(), StringComparison.Ordinal);
        Assert.Empty(asNull.Validate());
    }

    [Fact]
    public void Records_are_equal_where_both_are_absent_or_both_are_null()
    {
        var absent = Ticket.Parse(Least);

        Assert.Equal(absent with { Closed = null }, absent with { Closed = new AttributeOptional<DateTimeOffset?>(null) });
        Assert.NotEqual(absent, absent with { Closed = null });
        Assert.Equal(absent, (absent with { Closed = DateTimeOffset.UnixEpoch }) with { Closed = default });
        Assert.Equal((absent with { Closed = null }).GetHashCode(), (absent with { Closed = null }).GetHashCode());
    }

    [Fact]
    public void A_reference_or_null_is_nullable()
    {
        Assert.Equal(7, Tickets.Read("owner", "7").Owner.Value);
        Assert.Null(Tickets.Read("owner", "null").Owner.Value);
        Tickets.ExpectProblem("owner", "\"7\"", "/owner", "the string \"7\"", "an integer from -2147483648 to 2147483647");
    }

    [Fact]
    public void Items_and_values_may_be_null()
    {
        const string Remarks = """["a",null,"b"]""";
        var ticket = Tickets.Read("remarks", Remarks);
        Assert.Equal(["a", null, "b"], ticket.Remarks!);
        Assert.Equal(Tickets.With("remarks", """["a",null,"b",null]"""), (ticket with { Remarks = [.. ticket.Remarks!, null] }).ToJson());
        Assert.Equal("[a, , b]", ticket.Remarks!.ToString());

        ticket = Tickets.Read("scores", """{"a":1,"b":null}""");
        Assert.Null(ticket.Scores!["b"]);
        Assert.Equal(Tickets.With("scores", """{"a":null,"b":2}"""), (ticket with { Scores = ticket.Scores.With("a", null).With("b", 2) }).ToJson());
        Tickets.ExpectProblem("scores", """{"a":"x"}""", "/scores/a", "the string \"x\"", "an integer from -9223372036854775808 to 9223372036854775807");
    }

    [Fact]
    public void Defaults_stand_for_absent_members_and_are_not_written()
    {
        var ticket = Ticket.Parse(Least);

        Assert.True(ticket.PriorityOrDefault() == Ticket.PriorityValue.Low);
        Assert.Equal(new DateOnly(2030, 1, 31), ticket.DueOrDefault());
        Assert.Equal(TimeSpan.FromHours(1), ticket.LimitOrDefault());
        Assert.Equal(9.90m, ticket.PriceOrDefault());
        Assert.Equal(50, ticket.PercentOrDefault());
        Assert.Equal(["new", "unread"], ticket.LabelsOrDefault());
        Assert.Equal([new("a", 1), new("b", 0.5)], ticket.WeightsOrDefault());
        Assert.Equal(7, (ticket with { Percent = 7 }).PercentOrDefault());
        Assert.Equal(Least, (ticket with { }).ToJson());
        Assert.DoesNotContain("OrDefault", ticket.ToString(), StringComparison.Ordinal);
    }
}
