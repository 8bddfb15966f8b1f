using FuseChat.Gen.Diagnostics;
using FuseChat.Gen.Model;
using FuseChat.Gen.Targets;

namespace FuseChat.Gen.Members;

/// <summary>What a type has already stands beside what it gets.</summary>
internal static class MemberRules
{
    /// <summary>The members of a type that cannot stay as they are.</summary>
    /// <param name="target">The type.</param>
    /// <param name="emitted">What it gets; asked for only where the type has members.</param>
    public static IEnumerable<UsageProblem> Check(Target target, Func<IEnumerable<TypeMember>> emitted)
    {
        if (target.Members.IsEmpty)
        {
            return [];
        }

        var problems = new List<UsageProblem>();
        Check(target, target.Members, emitted().ToLookup(member => member.Name, StringComparer.Ordinal), target.SetsRequired, 0, problems);
        return problems;
    }

    /// <param name="target">The type.</param>
    /// <param name="members">Members of it, or of a type nested in it.</param>
    /// <param name="emitted">What is generated there, by name.</param>
    /// <param name="setsRequired">Whether a constructor there sets all required members.</param>
    /// <param name="index">The position of the first of the members.</param>
    /// <param name="problems">Where reports go.</param>
    private static void Check(Target target, EquatableArray<TypeMember> members, ILookup<string, TypeMember> emitted, bool setsRequired, int index, List<UsageProblem> problems)
    {
        foreach (var member in members)
        {
            if (emitted[member.Name].FirstOrDefault(member.ClashesWith) is { } clash)
            {
                problems.Add(UsageProblem.OnMember(
                    DiagnosticDescriptors.MemberTaken, target, index, Quoted.Name(target.Type.Name), Has(member, Quoted.Name(member.Show(target.Type.Name))), Mend(member, clash)));
            }
            else if (member.IsRequired && !setsRequired)
            {
                problems.Add(UsageProblem.OnMember(
                    DiagnosticDescriptors.UnsupportedType,
                    target,
                    index,
                    Quoted.Name(target.Type.Name),
                    $"it {Has(member, $"the required member {Quoted.Name(member.Name)}")}, which generated code does not set; remove the modifier, or set it in a constructor with [SetsRequiredMembers]"));
            }
            else if (member.Part is not null)
            {
                var sets = members.Any(part => part.Name == member.Name && part.SetsRequired);
                foreach (var whole in emitted[member.Name])
                {
                    Check(target, member.Members, whole.Members.ToLookup(inner => inner.Name, StringComparer.Ordinal), sets, index + 1, problems);
                }
            }

            index += member.Count;
        }
    }

    private static string Has(TypeMember member, string name) => member.Base is { } declaring ? $"inherits {name} from {Quoted.Name(declaring)}" : $"declares {name}";

    private static string Mend(TypeMember own, TypeMember emitted) => emitted switch
    {
        { Part: { } part } when own is { Base: null, Parameters: null } => $"rename it, or let it be a part of the generated one: \"public {Partial(part)} {own.Name}\"",
        { Source: { } source } => $"rename it, or give '{source}' another name by \"x-csharp-name\"",
        { Parameters: not null, IsOverride: false } when own.Parameters is not null && char.IsUpper(own.Name[0]) => "rename it, or give it other parameters",
        { Parameters: not null } when own.Parameters is not null => "remove it",
        _ => "rename it",
    };

    private static string Partial(string part) => part.Insert(part.IndexOf("record", StringComparison.Ordinal) is >= 0 and var record ? record : part.LastIndexOf(' ') + 1, "partial ");
}
