namespace FuseChat.Runtime.Validation;

/// <summary><c>type</c>.</summary>
internal sealed class TypeRule(string schema, string[] types) : Rule(schema)
{
    private readonly string _accepted = string.Join(" or ", types.Select(type => type == "null" ? type : $"{(type[0] is 'a' or 'i' or 'o' ? "an" : "a")} {type}"));

    internal override bool Check(ref Evaluation evaluation, int at, Evaluated? evaluated)
    {
        var found = TypeOf(evaluation.Kind(at));
        foreach (var type in types)
        {
            if (type == found || (type == "integer" && found == "number" && IsInteger(evaluation.Value(at))))
            {
                return true;
            }
        }

        return Fail(ref evaluation, at, "type", _accepted);
    }

    private static bool IsInteger(ReadOnlySpan<byte> number)
        => number.IndexOfAnyExceptInRange((byte)'0', (byte)'9') < 0 || new JsonDecimal(number).IsInteger;

    private static string TypeOf(byte kind) => kind switch
    {
        (byte)'{' => "object",
        (byte)'[' => "array",
        (byte)'"' => "string",
        (byte)'t' or (byte)'f' => "boolean",
        (byte)'n' => "null",
        _ => "number",
    };
}
