using System.Numerics;
using FuseChat.Gen.IntegrationTests.Documents;
using FuseChat.Runtime.Attributes;
using FuseChat.Runtime.Mutations;

namespace FuseChat.Gen.IntegrationTests.Values;

/// <summary>Mutations of every kind of value, as methods, as values and through their JSON.</summary>
public sealed class ValueMutationTests
{
    private static readonly Ticket Least = Ticket.Parse("""{"status":"open","id":"7c9e6679-7425-40de-944b-e07fc1f90ae7","count":50,"note":null,"rating":1}""");

    [Fact]
    public void Enums()
    {
        Assert.Throws<MutationRefusedException>(() => Least.Moved(AttributeEnum<Ticket.StatusValue>.OfUnknown("new")));
        var changed = Apply(Least, Ticket.Mutations.Moved(Ticket.StatusValue.Empty), Ticket.Mutations.Flagged(Ticket.FlagsItem.Vip));
        Assert.True(changed.Status == Ticket.StatusValue.Empty);
        Assert.Equal([Ticket.FlagsItem.Vip], changed.Flags!);
        Assert.True(Apply(changed, Ticket.Mutations.Progressed()).Status == Ticket.StatusValue.InProgress);

        changed = Apply(Least, Ticket.Mutations.AllVoted([Ticket.PriorityValue.Low]), Ticket.Mutations.Voted(Ticket.PriorityValue.High, Ticket.PriorityValue.High));
        Assert.Contains("\"votes\":{\"low\":\"high\",\"high\":\"high\"}", changed.ToJson(), StringComparison.Ordinal);
        Assert.Contains("\"votes\":{\"low\":\"low\",\"high\":\"high\"}", Apply(changed, Ticket.Mutations.Outvoted(Ticket.PriorityValue.Low)).ToJson(), StringComparison.Ordinal);
        Assert.Equal("moved(\"open\")", Ticket.Mutations.Moved(Ticket.StatusValue.Open).ToString());
    }

    [Fact]
    public void Formats()
    {
        var changed = Apply(Least, Ticket.Mutations.Scheduled(
            new(2030, 1, 2, 3, 4, 5, TimeSpan.FromHours(6)), new(2030, 1, 2), new(3, 4, 5), TimeSpan.FromMinutes(90), Guid.Empty, new("https://example.com/#a"), new("/b", UriKind.Relative)));
        Assert.Equal(
            """{"status":"open","id":"00000000-0000-0000-0000-000000000000","opened":"2030-01-02T03:04:05+06:00","due":"2030-01-02","at":"03:04:05Z","limit":"PT1H30M","link":"https://example.com/#a","path":"/b","count":50,"note":null,"rating":1}""",
            changed.ToJson());

        var again = changed.Scheduled(new(2030, 1, 1, 21, 4, 5, TimeSpan.Zero), new(2030, 1, 2), null, TimeSpan.FromMinutes(90), Guid.Empty, new("https://example.com/#b"), new("/b", UriKind.Relative));
        Assert.NotSame(changed, again);
        Assert.Contains("\"opened\":\"2030-01-01T21:04:05Z\"", again.ToJson(), StringComparison.Ordinal);
        Assert.Contains("\"link\":\"https://example.com/#b\"", again.ToJson(), StringComparison.Ordinal);
        Assert.DoesNotContain("\"at\"", again.ToJson(), StringComparison.Ordinal);
    }

    [Fact]
    public void Constants()
    {
        var changed = Apply(Least, Ticket.Mutations.Reset());
        Assert.Equal(
            """{"status":"open","id":"7c9e6679-7425-40de-944b-e07fc1f90ae7","opened":"2030-01-01T00:00:00+01:00","due":"2030-01-02","at":"12:00:00Z","limit":"PT30M","link":"https://example.com/#top","price":0.10,"total":18446744073709551615,"percent":100,"count":50,"note":null,"rating":3,"closed":null,"resolution":"rejected","owner":7}""",
            changed.ToJson());
        Assert.Empty(changed.Validate());
        Assert.Same(changed, changed.Reset());
    }

    [Fact]
    public void Null_is_set_and_absence_is_made()
    {
        var changed = Apply(Apply(Least, Ticket.Mutations.Reset()), Ticket.Mutations.Cleared());
        Assert.Contains("\"rating\":null", changed.ToJson(), StringComparison.Ordinal);
        Assert.Contains("\"owner\":null", changed.ToJson(), StringComparison.Ordinal);
        Assert.DoesNotContain("closed", changed.ToJson(), StringComparison.Ordinal);
        Assert.DoesNotContain("resolution", changed.ToJson(), StringComparison.Ordinal);
        Assert.DoesNotContain("link", changed.ToJson(), StringComparison.Ordinal);

        changed = Apply(Least, Ticket.Mutations.Rated(null, "a", null, null, null));
        Assert.Equal("""{"status":"open","id":"7c9e6679-7425-40de-944b-e07fc1f90ae7","count":50,"note":"a","rating":null,"closed":null,"resolution":null,"owner":null}""", changed.ToJson());
        Assert.Contains("\"resolution\":\"fixed\"", Apply(changed, Ticket.Mutations.Rated(4, null, DateTimeOffset.UnixEpoch, Ticket.ResolutionValue.Fixed, 9)).ToJson(), StringComparison.Ordinal);
    }

    [Fact]
    public void Numbers_items_and_keys()
    {
        var changed = Apply(Least, Ticket.Mutations.Priced(1.50m, new BigInteger(ulong.MaxValue)), Ticket.Mutations.Counted(), Ticket.Mutations.Unscored(["a", "b"]));
        Assert.Equal((1.50m, 100), (changed.Price, changed.Count));
        Assert.Contains("\"price\":1.50,\"total\":18446744073709551615", changed.ToJson(), StringComparison.Ordinal);
        Assert.Contains("\"scores\":{\"a\":null,\"b\":null}", changed.ToJson(), StringComparison.Ordinal);

        changed = Apply(changed, Ticket.Mutations.Remarked("x", "a", 5, new(2030, 1, 1), Guid.Empty, new("https://example.com/#a")), Ticket.Mutations.Remarked(null, "b", null, new(2030, 1, 1), Guid.Empty, new("https://example.com/#b")));
        Assert.Equal(["x"], changed.Remarks!);
        Assert.Equal((5, null), (changed.Scores!["a"], changed.Scores["b"]));
        Assert.Contains("\"links\":[\"https://example.com/#a\",\"https://example.com/#b\"]", changed.ToJson(), StringComparison.Ordinal);
        Assert.Contains("\"holidays\":{\"2030-01-01\":\"a\"}", changed.ToJson(), StringComparison.Ordinal);
        Assert.Contains("\"ids\":{\"00000000-0000-0000-0000-000000000000\":\"PT1M\"}", changed.ToJson(), StringComparison.Ordinal);
    }

    [Fact]
    public void Arguments_that_do_not_fit_are_refused()
        => Assert.Contains("'/scheduled/due' is the string \"x\"; accepted is ", Assert.Throws<MutationFormatException>(() => Ticket.Mutations.Parse(
            """{"scheduled":{"opened":null,"due":"x","at":null,"limit":"PT1M","id":"7c9e6679-7425-40de-944b-e07fc1f90ae7","link":null,"path":""}}""")).Message, StringComparison.Ordinal);

    /// <summary>Applies mutations one by one, and again as read back from their JSON.</summary>
    private static Ticket Apply(Ticket ticket, params IMutation<Ticket>[] mutations)
    {
        foreach (var mutation in mutations)
        {
            var again = Ticket.Mutations.Parse(mutation.ToJson());
            Assert.Equal(mutation, again);
            var changed = mutation.Apply(ticket);
            Assert.Equal(changed.ToJson(), again.Apply(ticket).ToJson());
            Assert.Equal(changed, Ticket.Parse(changed.ToJson()));
            ticket = changed;
        }

        return ticket;
    }
}
