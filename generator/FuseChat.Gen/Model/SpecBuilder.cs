using FuseChat.Gen.Diagnostics;
using FuseChat.Gen.Model.Types;
using FuseChat.Gen.Targets;
using FuseChat.Gen.Validation;

namespace FuseChat.Gen.Model;

/// <summary>Target with its checked schema -> what is emitted for it. Decides every name and type, so that emission decides nothing.</summary>
internal static class SpecBuilder
{
    public static SpecResult Build(SpecInput input, CancellationToken cancellation)
    {
        var (binding, declared) = (input.Binding, input.Declared);
        if (binding.Closure is null || !input.IsSound)
        {
            return SpecResult.Nothing(binding.Problem);
        }

        // Names of emitted files are compared without regard to letter case.
        var twin = declared.FirstOrDefault(type => type.Type.Plain.Equals(binding.Target.Type.Plain, StringComparison.OrdinalIgnoreCase) && IsBefore(type, binding.Target));
        if (twin is not null)
        {
            return Unsupported(binding.Target, $"only letter case tells it from {twin.Type.Full}; rename one");
        }

        if (NameRules.IsNamedLikeMember(binding.Target, binding.Role))
        {
            return Unsupported(binding.Target, "one of the members that it gets has the same name; rename it");
        }

        return binding.Role switch
        {
            TargetRole.Scalar => BuildScalar(binding, declared),
            TargetRole.Validator => BuildValidator(binding, cancellation),
            _ => RecordSpecBuilder.Build(binding, declared, cancellation),
        };
    }

    /// <summary>What checks texts, or a document.</summary>
    public static SpecResult BuildValidator(Binding binding, CancellationToken cancellation)
    {
        var (target, closure) = (binding.Target, binding.Closure!);
        var problems = new List<SchemaProblem>();
        var schema = closure.Root.At(binding.Pointer)!;
        var rules = RuleSpecBuilder.Build(closure, new SchemaSite(closure.Root, schema), problems, cancellation);
        return new SpecResult(null, null, problems.ToEquatableArray(), null)
        {
            Validator = rules is { } table ? new ValidatorSpec(target.Type, binding.SchemaName, binding.Role == TargetRole.Validator ? null : target.Shape, table) : null,
        };
    }

    public static SpecResult Unsupported(Target target, string reason)
        => SpecResult.Nothing(UsageProblem.OnName(DiagnosticDescriptors.UnsupportedType, target, Quoted.Name(target.Type.Name), reason));

    /// <summary>A type that stands for the same definition, and comes first.</summary>
    public static DeclaredType? Rival(Binding binding, EquatableArray<DeclaredType> declared)
        => declared.FirstOrDefault(type => type.IsOf(binding.Closure!.Root.Path, binding.Pointer) && IsBefore(type, binding.Target));

    private static SpecResult BuildScalar(Binding binding, EquatableArray<DeclaredType> declared)
    {
        var (target, closure) = (binding.Target, binding.Closure!);
        var schema = closure.Root.At(binding.Pointer)!;
        if (Rival(binding, declared) is { } rival)
        {
            return Unsupported(target, $"its definition is declared by {rival.Type.Full} too; keep one");
        }

        var value = new TypeMapper(closure, []).Map(new SchemaSite(closure.Root, schema))!;
        var scalar = new ScalarSpec
        {
            Type = target.Type,
            Schema = binding.SchemaName,
            Summary = Sentence.Of(schema, target.Type.Name),
            Own = target.Own,
            Value = value,
        };
        return new SpecResult(null, scalar, [], null);
    }

    // Of types that want the same, the first by name gets it.
    private static bool IsBefore(DeclaredType type, Target target) => string.CompareOrdinal(type.CSharp, target.Type.Global) < 0;
}
