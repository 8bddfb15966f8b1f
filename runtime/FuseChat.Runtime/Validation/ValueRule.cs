using System.Text;

namespace FuseChat.Runtime.Validation;

/// <summary><c>const</c> and <c>enum</c>.</summary>
/// <param name="schema">Where the schema stands.</param>
/// <param name="keyword">Which of the two.</param>
/// <param name="values">The values as JSON.</param>
internal sealed class ValueRule(string schema, string keyword, string[] values) : Rule(schema)
{
    private readonly byte[][] _values = [.. values.Select(Encoding.UTF8.GetBytes)];

    internal override bool Check(ref Evaluation evaluation, int at, Evaluated? evaluated)
    {
        var found = evaluation.Value(at);
        foreach (var value in _values)
        {
            if (JsonEquality.AreEqual(found, value))
            {
                return true;
            }
        }

        return Fail(ref evaluation, at, keyword, values.Length switch { 0 => "no value", 1 => values[0], _ => $"one of {string.Join(", ", values)}" });
    }
}
