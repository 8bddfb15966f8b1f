using System.Globalization;

namespace FuseChat.Runtime.Validation;

/// <summary><c>contains</c> with <c>minContains</c> and <c>maxContains</c>.</summary>
internal sealed class ContainsRule(string schema) : Rule(schema)
{
    /// <summary>Null where only <c>minContains</c> or <c>maxContains</c> is there, which then mean nothing.</summary>
    internal Subschema? Contains { get; set; }

    internal int MinContains { get; set; } = 1;

    internal int MaxContains { get; set; } = int.MaxValue;

    internal override bool Check(ref Evaluation evaluation, int at, Evaluated? evaluated)
    {
        if (Contains is not { } contains || evaluation.Kind(at) != '[')
        {
            return true;
        }

        var count = 0;
        var index = 0;
        foreach (var item in evaluation.Items(at))
        {
            if (evaluation.Try(contains, item, null))
            {
                count++;
                evaluated?.Add(index);
            }

            index++;
        }

        if (count < MinContains)
        {
            var keyword = MinContains == 1 ? "contains" : "minContains";
            return Fail(ref evaluation, at, keyword, string.Create(CultureInfo.InvariantCulture, $"an array with at least {MinContains} items that fit, not {count}"));
        }

        return count <= MaxContains
            || Fail(ref evaluation, at, "maxContains", string.Create(CultureInfo.InvariantCulture, $"an array with at most {MaxContains} items that fit, not {count}"));
    }
}
