using FuseChat.Runtime.Attributes;

namespace FuseChat.Runtime.Tests.Validation;

/// <summary>Keywords that apply other schemas.</summary>
public class ApplicatorTests
{
    [Fact]
    public void A_violation_tells_where_in_the_text_and_where_in_the_schema()
    {
        var validator = Validating.Of(schema => schema.Properties(("a/b", 1)).Schema("a.schema.json#/properties/a~1b").Items(2).Schema("a.schema.json#/$defs/n").Maximum("3"));
        var violation = Assert.Single(validator.Validate("""{ "x": 9, "a/b": [1, 4] }"""));
        Assert.Equal(
            new AttributesViolation("/a~1b/1", "maximum", "found the number 4, accepted is at most 3") { SchemaPointer = "a.schema.json#/$defs/n/maximum" }, violation);
    }

    [Fact]
    public void All_violations_are_listed_in_the_order_of_the_text() => Assert.Equal(
        ": required | /b: type | /c: additionalProperties",
        Validating.Of(schema => schema.AdditionalProperties(false).Properties(("a", true), ("b", 1)).Required("a").Schema("").Type("string")).Broken("""{ "b": 1, "c": 2 }"""));

    [Fact]
    public void Branches_are_tried_in_silence()
    {
        var validator = Validating.Of(schema => schema.AnyOf(1, 2).Schema("").Type("string").Schema("").Minimum("3"));
        Assert.Equal("", validator.Broken("\"a\""));
        Assert.Equal("", validator.Broken("4"));
        Assert.Equal(": anyOf", validator.Broken("2"));
        Assert.Equal(": not", Validating.Of(schema => schema.Not(1).Schema("").Type("string")).Broken("\"a\""));
        Assert.Equal(": oneOf", Validating.Of(schema => schema.OneOf(1, true).Schema("").Type("string")).Broken("\"a\""));
    }

    [Fact]
    public void Names_are_checked_and_reported_at_their_member()
    {
        var validator = Validating.Of(schema => schema.PropertyNames(1).Schema("").MaxLength(2));
        Assert.Equal("/o/abc: propertyNames", Validating.Of(schema => schema.Properties(("o", 1)).Schema("").PropertyNames(false)).Broken("""{"o":{"abc":1}}"""));
        Assert.Equal("/abc: maxLength | /de~1: maxLength", validator.Broken("""{ "ab": 1, "abc": 2, "de/": { "abcd": 1 } }"""));
    }

    [Fact]
    public void Integer_keys_are_numbers_and_other_names_no_keys() => Assert.Equal(
        "/0: minimum | /8: maximum",
        Validating.Of(schema => schema.IntegerKeys(1).Schema("").Type("integer").Minimum("1").Maximum("7")).Broken("""{ "0": 1, "1": 1, "8": 1, "007": 1, "x": 1 }"""));

    [Fact]
    public void Names_are_compared_decoded()
    {
        var validator = Validating.Of(schema => schema.Properties(("é\"", 1)).Required("é\"").AdditionalProperties(false).Schema("").Type("null"));
        Assert.Equal("", validator.Broken("""{ "\u00e9\"": null }"""));
        Assert.Equal("", validator.Broken("""{ "é\u0022": null }"""));
    }

    [Theory]
    [InlineData("""{ "a": 1 }""", "")]
    [InlineData("""{ "b": 1 }""", "/b: unevaluatedProperties")]
    [InlineData("""{ "k": 1, "b": 1 }""", "")]
    [InlineData("""{ "k": "x", "b": 1 }""", "/b: unevaluatedProperties")]
    public void Unevaluated_properties_see_into_branches_that_fit(string json, string broken) => Assert.Equal(
        broken,
        Validating.Of(schema => schema.Properties(("a", true), ("k", true)).AnyOf(1, true).UnevaluatedProperties(false)
            .Schema("").Properties(("k", 2), ("b", true)).Required("k")
            .Schema("").Type("integer")).Broken(json));

    [Fact]
    public void Unevaluated_items_beyond_the_first_64_are_counted()
    {
        var validator = Validating.Of(schema => schema.Contains(1).UnevaluatedItems(false).Schema("").Type("integer"));
        Assert.Equal("", validator.Broken($"[{string.Join(',', Enumerable.Range(0, 200))}]"));
        Assert.Equal("/150: unevaluatedItems", validator.Broken($"[{string.Join(',', Enumerable.Range(0, 150))},\"a\",1]"));
    }

    [Fact]
    public void Recursion_ends_with_the_text() => Assert.Equal(
        "/a/a/b: additionalProperties",
        Validating.Of(schema => schema.Properties(("a", 0)).AdditionalProperties(false)).Broken("""{"a":{"a":{"b":1}}}"""));

    [Theory]
    [InlineData("")]
    [InlineData("{")]
    [InlineData("1 2")]
    [InlineData("'a'")]
    [InlineData("\ud800")]
    public void What_is_not_JSON_is_no_value(string json) => Assert.Throws<AttributesFormatException>(() => Validating.Of(schema => schema).Validate(json));

    [Fact]
    public void Deep_texts_are_refused() => Assert.Throws<AttributesFormatException>(() => Validating.Of(schema => schema.Items(0)).Validate(new string('[', 65) + new string(']', 65)));
}
