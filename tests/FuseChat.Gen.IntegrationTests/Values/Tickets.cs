using FuseChat.Gen.IntegrationTests.Documents;
using FuseChat.Runtime.Attributes;

namespace FuseChat.Gen.IntegrationTests.Values;

/// <summary>Tickets with one member more than they need.</summary>
internal static class Tickets
{
    public const string Least = """ "status":"open","id":"7c9e6679-7425-40de-944b-e07fc1f90ae7","count":1,"note":null,"rating":5 """;

    public static string With(string member, string json) => $$"""{{{Least.Trim()}},"{{member}}":{{json}}}""";

    public static Ticket Read(string member, string json) => Ticket.Parse(With(member, json));

    /// <summary>Checks that a member keeps its spelling while its value stays, and how the value is written anew.</summary>
    public static Ticket ExpectSpelling(string member, string json, string written)
    {
        var ticket = Read(member, json);
        Assert.Equal(With(member, json), (ticket with { Rating = 5 }).ToJson());

        // Without its unknown members a document has forgotten its text.
        var anew = (ticket with { UnknownMembers = default }).ToJson();
        Assert.Contains($"\"{member}\":{written}", anew, StringComparison.Ordinal);
        Assert.Equal(ticket, Ticket.Parse(anew));
        return ticket;
    }

    /// <summary>Checks that a member is the one thing that is wrong.</summary>
    public static void ExpectProblem(string member, string json, string pointer, string found, string accepted)
    {
        Assert.False(Ticket.TryParse(With(member, json), out _, out var problems));
        var problem = Assert.Single(problems);
        Assert.Equal((pointer, found, accepted), (problem.Pointer, problem.Found, problem.Accepted));
        Assert.Equal(problem, Assert.Single(Assert.Throws<AttributesFormatException>(() => Read(member, json)).Problems));
    }
}
