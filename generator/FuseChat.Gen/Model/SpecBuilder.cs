using FuseChat.Gen.Diagnostics;
using FuseChat.Gen.Members;
using FuseChat.Gen.Model.Types;
using FuseChat.Gen.Targets;
using FuseChat.Gen.Validation;

namespace FuseChat.Gen.Model;

/// <summary>Target with its schema -> what is emitted for it. Decides every name and type, so that emission decides nothing.</summary>
/// <remarks>All is checked, whatever else is wrong: a developer sees every problem in one build. Something is made only where nothing is wrong.</remarks>
internal static class SpecBuilder
{
    public static SpecResult Build(SpecInput input, CancellationToken cancellation)
    {
        var binding = input.Binding;
        return binding.Role switch
        {
            null => SpecResult.Nothing([], binding.Problems),
            TargetRole.Scalar => BuildScalar(input),
            TargetRole.Validator => BuildValidator(input, cancellation),
            _ => RecordSpecBuilder.Build(input, cancellation),
        };
    }

    /// <summary>What is wrong with a type itself, and with its name.</summary>
    public static List<UsageProblem> Problems(SpecInput input)
    {
        var (target, problems) = (input.Binding.Target, input.Binding.Problems.ToList());

        // Names of emitted files are compared without regard to letter case.
        var twin = input.Declared.FirstOrDefault(type => type.Type.Plain.Equals(target.Type.Plain, StringComparison.OrdinalIgnoreCase) && IsBefore(type, target));
        if (twin is not null)
        {
            problems.Add(TargetRules.Unsupported(target, $"only letter case tells it from {twin.Type.Full}; rename one"));
        }

        if (NameRules.IsNamedLikeMember(target, input.Binding.Role))
        {
            problems.Add(TargetRules.Unsupported(target, "one of the members that it gets has the same name; rename it"));
        }

        // A definition has one type: of those that stand for it, the first by name.
        if (input.Binding.Role is TargetRole.Scalar or TargetRole.Definition
            && input.Declared.FirstOrDefault(type => type.IsOf(input.Binding.Closure!.Root.Path, input.Binding.Pointer) && IsBefore(type, target)) is { } rival)
        {
            problems.Add(TargetRules.Unsupported(target, $"its definition is declared by {rival.Type.Full} too; keep one"));
        }

        return problems;
    }

    /// <summary>What checks texts, or a document.</summary>
    public static ValidatorSpec Validator(Binding binding, EquatableArray<RuleSpec> rules)
        => new(binding.Target.Type, binding.SchemaName, rules);

    private static SpecResult BuildValidator(SpecInput input, CancellationToken cancellation)
    {
        var (binding, usage) = (input.Binding, Problems(input));
        var problems = new SchemaProblems(binding.Closure!.Root.Path);
        usage.AddRange(MemberRules.Check(binding.Target, () => EmittedMembers.OfValidator));
        var rules = RuleSpecBuilder.Build(binding.Closure, binding.Site, problems, cancellation);
        return rules is { } table && input.IsSound && problems.Count == 0 && usage.Count == 0
            ? SpecResult.Nothing([]) with { Validator = Validator(binding, table) }
            : SpecResult.Nothing(problems.ToEquatableArray(), usage);
    }

    private static SpecResult BuildScalar(SpecInput input)
    {
        var (target, usage) = (input.Binding.Target, Problems(input));
        var value = new TypeMapper(input.Binding.Closure!, []).Map(input.Binding.Site);
        usage.AddRange(MemberRules.Check(target, () => value is null ? [] : EmittedMembers.OfScalar(target.Type, value)));
        if (value is null || !input.IsSound || usage.Count > 0)
        {
            return SpecResult.Nothing([], usage);
        }

        var scalar = new ScalarSpec
        {
            Type = target.Type,
            Schema = input.Binding.SchemaName,
            Summary = Sentence.Of(input.Binding.Site.Schema, target.Type.Name),
            Own = target.Own,
            Value = value,
        };
        return SpecResult.Nothing([]) with { Scalar = scalar };
    }

    // Of types that want the same, the first by name gets it.
    private static bool IsBefore(DeclaredType type, Target target) => string.CompareOrdinal(type.CSharp, target.Type.Global) < 0;
}
