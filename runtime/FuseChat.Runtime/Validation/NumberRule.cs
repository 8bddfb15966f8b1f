using System.Text;
using FuseChat.Runtime.Json.Compact;

namespace FuseChat.Runtime.Validation;

/// <summary><c>minimum</c>, <c>maximum</c>, <c>exclusiveMinimum</c>, <c>exclusiveMaximum</c> and <c>multipleOf</c>, exact for numbers of any size.</summary>
internal sealed class NumberRule(string schema) : Rule(schema)
{
    private readonly List<Bound> _bounds = [];

    internal void Add(string keyword, string words, string number, Func<int, bool> accepts)
        => _bounds.Add(new Bound(keyword, $"{words} {number}", Encoding.UTF8.GetBytes(number), accepts)
        {
            Plain = TryReadPlain(Encoding.UTF8.GetBytes(number), out var plain) ? plain : null,
        });

    internal void AddMultiple(string number) => _bounds.Add(new Bound("multipleOf", $"a multiple of {number}", Encoding.UTF8.GetBytes(number), null));

    internal override bool Check(ref Evaluation evaluation, int at, Evaluated? evaluated)
    {
        if (evaluation.Kind(at) is not ((byte)'-' or (>= (byte)'0' and <= (byte)'9')))
        {
            return true;
        }

        var fits = true;
        var text = evaluation.Value(at);
        var isPlain = TryReadPlain(text, out var plain);
        var value = isPlain ? default : new JsonDecimal(text);
        foreach (var bound in _bounds)
        {
            if (isPlain && bound is { Plain: { } plainLimit, Accepts: { } acceptsPlain })
            {
                fits &= acceptsPlain(plain.CompareTo(plainLimit)) || Fail(ref evaluation, at, bound.Keyword, bound.Accepted);
                continue;
            }

            value = isPlain ? new JsonDecimal(text) : value;
            var limit = new JsonDecimal(bound.Number);
            if (!(bound.Accepts is { } accepts ? accepts(JsonDecimal.Compare(value, limit)) : value.IsMultipleOf(limit)))
            {
                fits = Fail(ref evaluation, at, bound.Keyword, bound.Accepted);
            }
        }

        return fits;
    }

    /// <summary>Reads an integer in plain digits, as most are.</summary>
    private static bool TryReadPlain(ReadOnlySpan<byte> number, out long value)
        => CompactInteger.Scan(number, 0, long.MinValue, long.MaxValue, out value) == number.Length;

    /// <summary>One keyword; without a comparison it is <c>multipleOf</c>.</summary>
    private readonly record struct Bound(string Keyword, string Accepted, byte[] Number, Func<int, bool>? Accepts)
    {
        /// <summary>The number, where it is an integer in plain digits.</summary>
        internal long? Plain { get; init; }
    }
}
