using CsCheck;

namespace FuseChat.Runtime.Tests.Validation;

/// <summary>What a text says decides, not how it is spelt: rules find their way through white space, escapes and nesting.</summary>
public class SpellingTests
{
    private static readonly string[] Leaves = ["1", "-1.5e+3", "0", "true", "false", "null", "\"\"", "\"]\"", "\"}\\\"{\"", "\"\\\\\"", "\"\\u005d\"", "\"é😀\""];

    private static readonly Gen<string> Space = Gen.Char[" \t\r\n"].Array[0, 3].Select(characters => new string(characters));

    private static readonly Gen<string> Text = Gen.Recursive<string>((depth, inner) => depth == 3 ? Leaf : Gen.Frequency((1, Leaf), (2, Gen.OneOf(Array(inner), Object(inner)))));

    private static Gen<string> Leaf => Gen.Select(Space, Gen.Int[0, Leaves.Length - 1], Space, (before, value, after) => before + Leaves[value] + after);

    [Fact]
    public void Every_value_is_found() => Text.Sample(text =>
    {
        // The schema refers to itself at every member and item, and accepts no number: each is reported once.
        var validator = Validating.Of(schema => schema.Type("object", "array", "string", "boolean", "null").AdditionalProperties(0).Items(0));
        using var document = System.Text.Json.JsonDocument.Parse(text);
        Assert.Equal(Numbers(document.RootElement, ""), validator.Validate(text).Select(violation => violation.Pointer));
        Assert.Equal(Numbers(document.RootElement, ""), validator.Validate(System.Text.Encoding.UTF8.GetBytes(text)).Select(violation => violation.Pointer));
    });

    private static Gen<string> Array(Gen<string> inner) => Gen.Select(Space, inner.Array[0, 4], Space, (before, items, after) => $"{before}[{(items.Length == 0 ? before : string.Join(',', items))}]{after}");

    private static Gen<string> Object(Gen<string> inner) => Gen.Select(Space, inner.Array[0, 4], Space, (before, values, after)
        => $"{before}{{{after}{string.Join(',', values.Select((value, index) => $"{before}\"{new[] { "a", "b\\n", "{", "\\u0064" }[index]}\"{after}:{value}"))}}}{before}");

    private static IEnumerable<string> Numbers(System.Text.Json.JsonElement value, string pointer) => value.ValueKind switch
    {
        System.Text.Json.JsonValueKind.Number => [pointer],
        System.Text.Json.JsonValueKind.Array => value.EnumerateArray().SelectMany((item, index) => Numbers(item, $"{pointer}/{index}")),
        System.Text.Json.JsonValueKind.Object => value.EnumerateObject().SelectMany(member => Numbers(member.Value, $"{pointer}/{member.Name}")),
        _ => [],
    };
}
