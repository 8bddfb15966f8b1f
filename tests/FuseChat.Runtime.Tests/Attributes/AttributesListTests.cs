using FuseChat.Runtime.Attributes;
using FuseChat.Runtime.Validation;

namespace FuseChat.Runtime.Tests.Attributes;

public sealed class AttributesListTests
{
    [Fact]
    public void Default_lists_are_empty()
    {
        Assert.Empty(default(AttributesProblems));
        Assert.Empty(default(AttributesViolations));
        Assert.Empty(default(UnknownMembers));
        Assert.True(default(AttributesViolations).IsValid);
        Assert.Equal("", default(AttributesProblems).ToString());
        Assert.Equal("", default(AttributesViolations).ToString());
        Assert.Equal("{}", default(UnknownMembers).ToString());
        Assert.True(default(UnknownMembers) == default && default(UnknownMembers).Equals((object)default(UnknownMembers)));
        Assert.Throws<ArgumentOutOfRangeException>(() => default(UnknownMembers)[0]);
    }

    [Fact]
    public void Problems_are_printed_as_sentences()
        => Assert.Equal(
            "'/a' is null; accepted is a string (byte 5); '' is 'x'; accepted is the end of the text (byte 9)",
            new AttributesProblems([new("/a", 5, "null", "a string"), new("", 9, "'x'", "the end of the text")]).ToString());

    [Fact]
    public void Violations_point_into_maps_and_arrays()
    {
        var violations = new SchemaBuilder()
            .Schema("a.schema.json#").Properties(("tags", 1), ("totals", 2))
            .Schema("a.schema.json#/properties/tags").UniqueItems()
            .Schema("a.schema.json#/properties/totals").AdditionalProperties(3)
            .Schema("a.schema.json#/properties/totals/additionalProperties").Maximum("10")
            .Build()
            .Validate("""{ "tags": ["a", "b", "a", "a"], "totals": { "a/b~c": 11, "d": 10 } }""");

        Assert.False(violations.IsValid);
        Assert.Equal(["/tags/2", "/tags/3", "/totals/a~1b~0c"], violations.Select(violation => violation.Pointer));
        Assert.Equal(["uniqueItems", "uniqueItems", "maximum"], violations.Select(violation => violation.Keyword));
        Assert.Equal("/tags/3", violations[1].Pointer);
    }
}
