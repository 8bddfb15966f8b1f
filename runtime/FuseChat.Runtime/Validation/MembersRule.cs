using System.Globalization;

namespace FuseChat.Runtime.Validation;

/// <summary><c>required</c>, <c>dependentRequired</c>, <c>minProperties</c> and <c>maxProperties</c>: which members there are.</summary>
internal sealed class MembersRule(string schema) : Rule(schema)
{
    internal MemberName[] Required { get; set; } = [];

    internal (MemberName Name, MemberName[] Required)[] DependentRequired { get; set; } = [];

    internal int MinProperties { get; set; }

    internal int MaxProperties { get; set; } = int.MaxValue;

    internal override bool Check(ref Evaluation evaluation, int at, Evaluated? evaluated)
    {
        if (evaluation.Kind(at) != '{')
        {
            return true;
        }

        var fits = CheckRequired(ref evaluation, at, Required, "required");
        foreach (var (name, required) in DependentRequired)
        {
            if (Has(ref evaluation, at, name))
            {
                fits &= CheckRequired(ref evaluation, at, required, "dependentRequired");
            }
        }

        return CheckCount(ref evaluation, at) && fits;
    }

    /// <summary>Whether the object at an offset has a member.</summary>
    internal static bool Has(ref Evaluation evaluation, int at, MemberName wanted)
    {
        foreach (var member in evaluation.Members(at))
        {
            if (wanted.Is(member.Name))
            {
                return true;
            }
        }

        return false;
    }

    private bool CheckRequired(ref Evaluation evaluation, int at, MemberName[] required, string keyword)
    {
        var fits = true;
        foreach (var name in required)
        {
            fits &= Has(ref evaluation, at, name) || Fail(ref evaluation, at, keyword, $"an object with {name}");
        }

        return fits;
    }

    private bool CheckCount(ref Evaluation evaluation, int at)
    {
        if (MinProperties == 0 && MaxProperties == int.MaxValue)
        {
            return true;
        }

        var count = 0;
        foreach (var _ in evaluation.Members(at))
        {
            count++;
        }

        var fits = count >= MinProperties
            || Fail(ref evaluation, at, "minProperties", string.Create(CultureInfo.InvariantCulture, $"an object of at least {MinProperties} members, not {count}"));
        return (count <= MaxProperties
            || Fail(ref evaluation, at, "maxProperties", string.Create(CultureInfo.InvariantCulture, $"an object of at most {MaxProperties} members, not {count}"))) && fits;
    }
}
