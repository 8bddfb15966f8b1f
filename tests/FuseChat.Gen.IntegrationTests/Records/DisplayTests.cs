using System.Diagnostics;
using System.Reflection;
using FuseChat.Chat;
using FuseChat.Gen.IntegrationTests.Documents;
using FuseChat.Runtime.Attributes;
using FuseChat.Runtime.Json;
using FuseChat.Runtime.Mutations;

namespace FuseChat.Gen.IntegrationTests.Records;

/// <summary>What is shown to people, in debuggers and logs, never throws.</summary>
public sealed class DisplayTests
{
    [Fact]
    public void A_debugger_shows_a_document_as_its_text()
    {
        Assert.Equal("""{ "few" : 1 }""", Shown(DeepAttributes.Parse("""{ "few" : 1 }""")));
        Assert.Equal("""{"any":[[]],"few":2}""", Shown(DeepAttributes.Parse("""{"few":2}""") with { Any = AttributeValue.Parse("[[]]") }));
    }

    [Fact]
    public void A_debugger_shows_why_a_document_has_no_text()
    {
        var tooDeep = new DeepAttributes { Any = AttributeValue.Parse(new string('[', 64) + new string(']', 64)) };

        Assert.Equal($"more than 64 objects and arrays are in each other at '/any{string.Concat(Enumerable.Repeat("/0", 63))}'", Shown(tooDeep));
        Assert.StartsWith("DeepAttributes { Any = [[", tooDeep.ToString(), StringComparison.Ordinal);
        Assert.Equal("null", AttributesText.Display<DeepAttributes>(null));
    }

    [Fact]
    public void A_debugger_shows_structures_that_nobody_made_and_classes()
    {
        Assert.Equal("The member \"title\" is required and is not there, as in a default structure or where null was set: read a document, or set all required members", Shown<ShapeTests.TicketStruct>(default));
        Assert.Equal("""{"title":"t","tags":[]}""", Shown(ShapeTests.TicketClass.Parse("""{"title":"t","tags":[]}""")));
    }

    [Fact]
    public void A_mutation_prints_arguments_that_cannot_be_written()
    {
        var nobody = ChannelAttributes.Mutations.MemberAdded(default);

        Assert.Equal("memberAdded(0)", nobody.ToString());
        Assert.Equal("[memberAdded(0), renamed(\"x\")]", Mutation.Combine(nobody, ChannelAttributes.Mutations.Renamed("x")).ToString());
        Assert.Throws<ArgumentOutOfRangeException>(() => nobody.ToJson());
    }

    /// <summary>Evaluates the expression of the type's attribute, which is either the call that emitted code names or a member beside it.</summary>
    private static string Shown<T>(T document)
        where T : IAttributesObject<T>
    {
        var expression = typeof(T).GetCustomAttribute<DebuggerDisplayAttribute>()!.Value;
        return expression == "{global::FuseChat.Runtime.Json.AttributesText.Display(this),nq}"
            ? AttributesText.Display(document)
            : (string)typeof(T).BaseType!.GetProperty(expression[1..^4], BindingFlags.NonPublic | BindingFlags.Instance)!.GetValue(document)!;
    }
}
