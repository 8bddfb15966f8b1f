using CsCheck;

namespace FuseChat.Runtime.Tests.Validation;

/// <summary>Keywords about the value itself.</summary>
public class AssertionTests
{
    [Theory]
    [InlineData("integer", "1.0", true)]
    [InlineData("integer", "10e-1", true)]
    [InlineData("integer", "1e400", true)]
    [InlineData("integer", "0.0", true)]
    [InlineData("integer", "-0", true)]
    [InlineData("integer", "1.5", false)]
    [InlineData("integer", "1e-1", false)]
    [InlineData("number", "1", true)]
    [InlineData("null", "null", true)]
    [InlineData("boolean", "false", true)]
    [InlineData("string", "\"\"", true)]
    [InlineData("array", "[]", true)]
    [InlineData("object", "{}", true)]
    [InlineData("object", "[]", false)]
    public void Types(string type, string json, bool isValid) => Assert.Equal(isValid, Validating.Of(schema => schema.Type(type)).Accepts(json));

    [Theory]
    [InlineData("9007199254740993", "9007199254740992", false)]
    [InlineData("9007199254740993", "9007199254740993.0", true)]
    [InlineData("0.1", "0.10000000000000000001", true)]
    [InlineData("1e400", "9.99e399", false)]
    [InlineData("-1", "-1.0000000000000000000000000000001", false)]
    [InlineData("-1e-999999999999", "-0", true)]
    [InlineData("0", "-0.0", true)]
    public void Minimum_is_exact(string minimum, string json, bool isValid) => Assert.Equal(isValid, Validating.Of(schema => schema.Minimum(minimum)).Accepts(json));

    [Theory]
    [InlineData("0.01", "4.02", true)]
    [InlineData("0.01", "4.025", false)]
    [InlineData("1e-8", "12391239123", true)]
    [InlineData("0.123456789", "1e308", false)]
    [InlineData("7", "1e1000000000", false)]
    [InlineData("1024", "1e1000000000", true)]
    [InlineData("1e1000000000", "3", false)]
    [InlineData("3", "0", true)]
    [InlineData("18446744073709551615", "36893488147419103230", true)]
    public void MultipleOf_is_exact(string divisor, string json, bool isValid) => Assert.Equal(isValid, Validating.Of(schema => schema.MultipleOf(divisor)).Accepts(json));

    [Fact]
    public void Comparison_agrees_with_decimal() => Gen.Select(Gen.Decimal[-1000, 1000], Gen.Decimal[-1000, 1000]).Sample((value, bound) =>
    {
        var (json, number) = (Invariant(value), Invariant(bound));
        Assert.Equal(value >= bound, Validating.Of(schema => schema.Minimum(number)).Accepts(json));
        Assert.Equal(value < bound, Validating.Of(schema => schema.ExclusiveMaximum(number)).Accepts(json));
        Assert.Equal(value == bound, Validating.Of(schema => schema.Const(number)).Accepts(json));
    });

    [Fact]
    public void MultipleOf_agrees_with_decimal() => Gen.Select(Gen.Int[-100_000, 100_000], Gen.Int[0, 4], Gen.Int[1, 300], Gen.Int[0, 4]).Sample((value, scale, divisor, divisorScale) =>
    {
        var (left, right) = (value / Power(scale), divisor / Power(divisorScale));
        Assert.Equal(left % right == 0, Validating.Of(schema => schema.MultipleOf(Invariant(right))).Accepts(Invariant(left)));
    });

    [Theory]
    [InlineData("\"\\ud83d\\ude00\"", 1)]
    [InlineData("\"😀\"", 1)]
    [InlineData("\"\\ud83d\"", 1)]
    [InlineData("\"\\ud83d\\u0041\"", 2)]
    [InlineData("\"e\u0301\"", 2)]
    [InlineData("\"\\n\\\\\\\"\"", 3)]
    [InlineData("\"\\u0000é\"", 2)]
    [InlineData("\"\"", 0)]
    public void Length_is_in_code_points(string json, int length)
    {
        Assert.True(Validating.Of(schema => schema.MinLength(length).MaxLength(length)).Accepts(json));
        Assert.Equal(": minLength", Validating.Of(schema => schema.MinLength(length + 1)).Broken(json));
    }

    [Theory]
    [InlineData("""{"a":1,"b":[true,null]}""", """ { "b" : [ true , null ] , "a" : 1.0 } """, true)]
    [InlineData("""{"a":1}""", """{"a":1,"b":2}""", false)]
    [InlineData("""[1,2]""", """[2,1]""", false)]
    [InlineData("""[1]""", """[1,2]""", false)]
    [InlineData("0", "false", false)]
    [InlineData("0", "-0e5", true)]
    [InlineData("100", "1.00e2", true)]
    [InlineData("\"a\\u00e9\"", "\"\\u0061é\"", true)]
    [InlineData("\"1\"", "1", false)]
    [InlineData("null", "null", true)]
    public void Const_compares_values_not_spelling(string constant, string json, bool isValid)
        => Assert.Equal(isValid, Validating.Of(schema => schema.Const(constant)).Accepts(json));

    [Fact]
    public void Enum_without_values_accepts_nothing() => Assert.Equal(": enum", Validating.Of(schema => schema.Enum()).Broken("1"));

    [Theory]
    [InlineData("[1,1.0]", "/1: uniqueItems")]
    [InlineData("[1,\"1\",true]", "")]
    [InlineData("""[{"a":1,"b":2},{"b":2,"a":1}]""", "/1: uniqueItems")]
    [InlineData("""["a","\u0061","b","a"]""", "/1: uniqueItems | /3: uniqueItems")]
    [InlineData("[[],{},[0],[false]]", "")]
    public void UniqueItems(string json, string broken) => Assert.Equal(broken, Validating.Of(schema => schema.UniqueItems()).Broken(json));

    [Fact]
    public void UniqueItems_of_many_items_takes_no_long_time()
    {
        var items = string.Join(',', Enumerable.Range(0, 50_000));
        var validator = Validating.Of(schema => schema.UniqueItems());
        Assert.True(validator.Accepts($"[{items}]"));
        Assert.Equal("/50000: uniqueItems", validator.Broken($"[{items},7]"));
    }

    [Fact]
    public void Valid_values_cost_no_memory()
    {
        var validator = Validating.Of(schema => schema.Type("object").Required("a").Properties(("a", 1)).MaxProperties(3).Schema("").Type("array").UniqueItems().Items(2).Schema("").Minimum("0").MultipleOf("0.5").Enum("1", "2.5"));
        var json = """{ "a": [1, 2.5] }"""u8.ToArray();
        Assert.True(validator.Validate(json).IsValid);
        var before = GC.GetAllocatedBytesForCurrentThread();
        validator.Validate(json);
        Assert.Equal(0, GC.GetAllocatedBytesForCurrentThread() - before);
    }

    private static decimal Power(int exponent) => Enumerable.Repeat(10m, exponent).Aggregate(1m, (product, ten) => product * ten);

    private static string Invariant(decimal value) => value.ToString(System.Globalization.CultureInfo.InvariantCulture);
}
