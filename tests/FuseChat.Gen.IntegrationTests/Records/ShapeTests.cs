using FuseChat.Runtime.Attributes;
using FuseChat.Runtime.Json;
using FuseChat.Runtime.Mutations;

namespace FuseChat.Gen.IntegrationTests.Records;

/// <summary>A definition as a class.</summary>
[TwilioAttributes("shapes.schema.json#/$defs/agent")]
public sealed partial class Agent;

/// <summary>A definition as a structure.</summary>
[TwilioAttributes("shapes.schema.json#/$defs/desk")]
public readonly partial record struct Desk;

/// <summary>The same document as a record, a structure, a class, and inside generic types: all behave alike.</summary>
public sealed partial class ShapeTests
{
    private const string Text = """{ "title" :"t", "x": 1.0, "tags":[ "a" ],"agent":{"calls":1e0,"name":"Al","y":2},"desk":{"floor":1, "z":3},"history":[ {"floor":1}, {"floor": 2} ] }""";

    [TwilioAttributes("shapes.schema.json")]
    private sealed partial record TicketRecord;

    /// <summary>A base of the developer's own.</summary>
    internal abstract record Entity
    {
        public int Rank { get; init; }
    }

    [TwilioAttributes("shapes.schema.json")]
    private sealed partial record TicketEntity : Entity;

    [TwilioAttributes("shapes.schema.json")]
    internal partial record struct TicketStruct;

    [TwilioAttributes("shapes.schema.json")]
    public partial class TicketClass
    {
        // A constructor of the developer's own.
        private TicketClass()
        {
        }
    }

    internal partial interface IOuter<T>
    {
        partial struct Middle<U>
        {
            [TwilioAttributes("shapes.schema.json")]
            internal sealed partial record Ticket;
        }
    }

    [Fact]
    public void All_shapes_read_and_write_alike()
    {
        Assert.Equal(Text, Changed<TicketRecord>(TicketRecord.Parse(Text)));
        Assert.Equal(Text, Changed<TicketEntity>(TicketEntity.Parse(Text)));
        Assert.Equal(Text, Changed<TicketStruct>(TicketStruct.Parse(Text)));
        Assert.Equal(Text, Changed<TicketClass>(TicketClass.Parse(Text)));
        Assert.Equal(Text, Changed<IOuter<int>.Middle<string>.Ticket>(IOuter<int>.Middle<string>.Ticket.Parse(Text)));
    }

    [Fact]
    public void All_shapes_write_a_change_that_equality_overlooks()
    {
        const string Before = """{"title":"t", "tags":[],"opened":"2030-01-01T00:00:00Z"}""";
        const string After = """{"title":"t", "tags":[],"opened":"2030-01-01T01:00:00+01:00"}""";
        var opened = new DateTimeOffset(2030, 1, 1, 1, 0, 0, TimeSpan.FromHours(1));
        Assert.Equal(After, (TicketRecord.Parse(Before) with { Opened = opened }).ToJson());
        Assert.Equal(After, (TicketStruct.Parse(Before) with { Opened = opened }).ToJson());
        Assert.Equal(After, TicketClass.Parse(Before).With(opened: opened).ToJson());
        Assert.Equal(Before, (TicketStruct.Parse(Before) with { Opened = opened.ToUniversalTime() }).ToJson());
    }

    [Fact]
    public void All_shapes_mutate_alike()
    {
        var raised = Text.Replace("1e0", "2", StringComparison.Ordinal).Replace(" ] }", " ],\"priority\":3 }", StringComparison.Ordinal);
        Assert.Equal(raised, TicketRecord.Mutations.Raised().Apply(TicketRecord.Parse(Text)).ToJson());
        Assert.Equal(raised, TicketEntity.Mutations.Raised().Apply(TicketEntity.Parse(Text)).ToJson());
        Assert.Equal(raised, TicketStruct.Mutations.Raised().Apply(TicketStruct.Parse(Text)).ToJson());
        Assert.Equal(raised, TicketClass.Mutations.Raised().Apply(TicketClass.Parse(Text)).ToJson());
        Assert.Equal(raised, IOuter<Guid>.Middle<int>.Ticket.Mutations.Raised().Apply(IOuter<Guid>.Middle<int>.Ticket.Parse(Text)).ToJson());

        var moved = Text.Replace("\"floor\":1", "\"floor\":7", StringComparison.Ordinal).Replace("\"floor\": 2", "\"floor\": 7", StringComparison.Ordinal);
        Assert.Equal(moved, TicketRecord.Parse(Text).Moved(7).ToJson());
        Assert.Equal(moved, TicketStruct.Parse(Text).Moved(7).ToJson());
        Assert.Equal(moved, TicketClass.Parse(Text).Moved(7).ToJson());
    }

    [Fact]
    public void A_base_takes_part_in_what_records_do()
    {
        var entity = TicketEntity.Parse(Text) with { Rank = 2 };
        Assert.NotEqual(TicketEntity.Parse(Text), entity);
        Assert.Equal(2, entity.Moved(7).Rank);
        Assert.StartsWith("TicketEntity { Rank = 2, Title = t, ", entity.ToString(), StringComparison.Ordinal);
        Assert.StartsWith("TicketRecord { Title = t, ", TicketRecord.Parse(Text).ToString(), StringComparison.Ordinal);
    }

    [Fact]
    public void What_changes_nothing_gives_the_same_document()
    {
        var record = TicketRecord.Parse(Text).Moved(7);
        Assert.Same(record, record.Moved(7));
        var model = TicketClass.Parse(Text).Moved(7);
        Assert.Same(model, model.Moved(7));
        var value = TicketStruct.Parse(Text).Moved(7);
        Assert.Equal(value, value.Moved(7));
    }

    [Fact]
    public void A_class_has_changed_copies_equality_and_text()
    {
        var ticket = TicketClass.Parse(Text);
        Assert.Equal(ticket, TicketClass.Parse(Text));
        Assert.True(ticket == TicketClass.Parse(Text));
        Assert.Equal(ticket.GetHashCode(), TicketClass.Parse(Text).GetHashCode());
        Assert.NotSame(ticket, ticket.With());
        Assert.Equal(ticket, ticket.With());
        Assert.Equal(Text, ticket.With().ToJson());

        var changed = ticket.With(title: "u", agent: null, priority: 2);
        Assert.True(changed != ticket);
        Assert.Equal(("u", null, 2), (changed.Title, changed.Agent, changed.Priority));
        Assert.Equal("t", ticket.Title);
        Assert.Equal(Text.Replace("\"t\"", "\"u\"", StringComparison.Ordinal).Replace(""","agent":{"calls":1e0,"name":"Al","y":2}""", "", StringComparison.Ordinal).Replace(" ] }", " ],\"priority\":2 }", StringComparison.Ordinal), changed.ToJson());
        Assert.Equal(ticket, changed.With(title: "t", agent: ticket.Agent, priority: null));
        Assert.False(ticket.Equals(null) || ticket.Equals((object)"t") || ticket == null);
        Assert.Equal("Agent { Name = Al, Calls = 1, UnknownMembers = {\"y\":2} }", ticket.Agent!.ToString());
        Assert.Equal("Agent { Name = Bo, Calls = 1, UnknownMembers = {} }", ticket.Agent.With(name: "Bo", unknownMembers: default(UnknownMembers)).ToString());
    }

    [Fact]
    public void A_structure_is_a_value()
    {
        var ticket = TicketStruct.Parse(Text);
        var copy = ticket;
        Assert.Equal(Text, copy.ToJson());
        Assert.Equal(Text, (ticket with { Title = "u" } with { Title = "t" }).ToJson());
        Assert.Equal(Text.Replace("\"t\"", "\"u\"", StringComparison.Ordinal), (ticket with { Title = "u" }).ToJson());
        Assert.Equal(ticket, TicketStruct.Parse(Text));
        Assert.True(ticket.Validate().IsValid);
        Assert.False(TicketStruct.TryParse("{}", out var none, out var problems));
        Assert.Equal(default, none);
        Assert.Equal(2, problems.Count);
    }

    [Fact]
    public void What_lacks_a_required_member_cannot_be_written()
    {
        const string Message = "The member \"title\" is required and is not there, as in a default structure or where null was set: read a document, or set all required members";
        Assert.Equal(Message, Assert.Throws<InvalidOperationException>(() => default(TicketStruct).ToJson()).Message);
        Assert.Equal(Message, Assert.Throws<InvalidOperationException>(() => (TicketRecord.Parse(Text) with { Title = null! }).ToJson()).Message);
        Assert.Equal(Message, Assert.Throws<InvalidOperationException>(() => TicketClass.Parse(Text).With(title: null!).ToJson()).Message);
    }

    [Fact]
    public void Definitions_have_one_type_in_all_documents()
    {
        var agent = new Agent { Name = "Al", Calls = 1 };
        var made = new TicketRecord { Title = "t", Tags = [], Agent = agent, Desk = new() { Floor = 1, Agent = agent } };
        Assert.Equal("""{"title":"t","tags":[],"agent":{"name":"Al","calls":1},"desk":{"floor":1,"agent":{"name":"Al","calls":1}}}""", made.ToJson());
        Assert.Equal(TicketStruct.Parse(made.ToJson()).Desk, TicketClass.Parse(made.ToJson()).Desk);
    }

    // Changes a member and back, so that the text is written anew.
    private static string Changed<T>(T document)
        where T : ITwilioAttributes<T>, IAttributesObject<T>
    {
        Assert.True(T.TryParse(document.ToJson(), out var again, out _));
        Assert.Equal(document, again);
        Assert.IsNotAssignableFrom<IMutation<T>>(document);
        return AttributesText.ToJson(document);
    }
}
