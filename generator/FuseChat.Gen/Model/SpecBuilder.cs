using FuseChat.Gen.Diagnostics;
using FuseChat.Gen.Schemas;
using FuseChat.Gen.Targets;
using FuseChat.Gen.Validation;

namespace FuseChat.Gen.Model;

/// <summary>Target with its checked schema -> what is emitted for it. Decides every name and type, so that emission decides nothing.</summary>
internal static class SpecBuilder
{
    public static SpecResult Build(Binding binding, EquatableArray<DeclaredType> declared, CancellationToken cancellation)
    {
        if (binding.Closure is null || SchemaChecker.HasErrors(binding.Closure, cancellation))
        {
            return SpecResult.Nothing(binding.Problem);
        }

        // Names of emitted files are compared without regard to letter case.
        var twin = declared.FirstOrDefault(type => type.Type.Plain.Equals(binding.Target.Type.Plain, StringComparison.OrdinalIgnoreCase) && IsBefore(type, binding.Target));
        if (twin is not null)
        {
            return Unsupported(binding.Target, $"only letter case tells it from {twin.Type.Full}; rename one");
        }

        return binding.Target.Kind switch
        {
            TargetKind.Scalar => BuildScalar(binding, declared),
            TargetKind.Validator => BuildValidator(binding, cancellation),
            _ => BuildRecord(binding, declared, cancellation),
        };
    }

    private static SpecResult BuildScalar(Binding binding, EquatableArray<DeclaredType> declared)
    {
        var (target, closure) = (binding.Target, binding.Closure!);
        var schema = closure.Root.At(binding.Pointer)!;
        var rival = declared.FirstOrDefault(type => type.IsOf(closure.Root.Path, binding.Pointer) && IsBefore(type, target));
        if (rival is not null)
        {
            return Unsupported(target, $"its definition is declared by {rival.Type.Full} too; keep one");
        }

        var value = new TypeMapper(closure, []).Map(new SchemaSite(closure.Root, schema))!;
        var scalar = new ScalarSpec
        {
            Type = target.Type,
            Schema = closure.Root.FileName + binding.Pointer,
            Summary = Sentence.Of(schema, target.Type.Name),
            Value = value,
        };
        return new SpecResult(null, scalar, [], null);
    }

    private static SpecResult BuildValidator(Binding binding, CancellationToken cancellation)
    {
        var (target, closure) = (binding.Target, binding.Closure!);
        var problems = new List<SchemaProblem>();
        var schema = closure.Root.At(binding.Pointer)!;
        var rules = RuleSpecBuilder.Build(closure, new SchemaSite(closure.Root, schema), problems, cancellation);
        var name = closure.Root.FileName + (binding.Pointer.IsRoot ? "" : binding.Pointer);
        return new SpecResult(null, null, problems.ToEquatableArray(), null)
        {
            Validator = rules is { } table ? new ValidatorSpec(target.Type, name, target.Kind == TargetKind.Document, table) : null,
        };
    }

    private static SpecResult BuildRecord(Binding binding, EquatableArray<DeclaredType> declared, CancellationToken cancellation)
    {
        var (target, closure) = (binding.Target, binding.Closure!);
        var root = closure.Root.Root;
        if (root.Resource is null)
        {
            // It may be in the part of the file that could not be read.
            return SpecResult.Nothing(closure.Root.IsJson
                ? UsageProblem.OnArgument(DiagnosticDescriptors.ResourceMissing, target, closure.Root.FileName, Quoted.Name(target.Type.Name))
                : null);
        }

        var problems = new SchemaProblems(closure.Root.Path);
        NameRules.Check(root, target.Type.Name, problems);
        DeclaredRules.Check(closure, declared, problems);
        if (!problems.ToEquatableArray().IsEmpty)
        {
            return new SpecResult(null, null, problems.ToEquatableArray(), null);
        }

        var validating = BuildValidator(binding, cancellation);
        if (validating.Validator is null)
        {
            return validating;
        }

        var types = new TypeMapper(closure, declared);
        var properties = root.Properties.Select(property => BuildProperty(closure, root, property, types)).ToEquatableArray();
        var mutations = root.Mutations.Select(new MutationSpecBuilder(closure, types, properties).Build).ToEquatableArray();
        if (target.IsPublic && Hidden(properties, mutations, declared) is { } hidden)
        {
            return Unsupported(target, $"it is public, and {hidden.Type.Full}, which it uses, is not; make both public or neither");
        }

        var record = new RecordSpec
        {
            Type = target.Type,
            Schema = closure.Root.FileName,
            Summary = Sentence.Of(root, target.Type.Name),
            Resource = ResourceRules.Resources[root.Resource],
            Properties = properties,
            Mutations = mutations,
        };
        return validating with { Record = record };
    }

    private static DeclaredType? Hidden(EquatableArray<PropertySpec> properties, EquatableArray<MutationSpec> mutations, EquatableArray<DeclaredType> declared)
    {
        var used = properties.Select(property => property.Type)
            .Concat(mutations.SelectMany(mutation => mutation.Parameters).Select(parameter => parameter.Type))
            .SelectMany(type => type.Parts)
            .Select(type => type.CSharp)
            .ToArray();
        return declared.FirstOrDefault(type => !type.IsPublic && used.Contains(type.CSharp));
    }

    // Of types that want the same, the first by name gets it.
    private static bool IsBefore(DeclaredType type, Target target) => string.CompareOrdinal(type.CSharp, target.Type.Global) < 0;

    private static SpecResult Unsupported(Target target, string reason)
        => SpecResult.Nothing(UsageProblem.OnName(DiagnosticDescriptors.UnsupportedType, target, Quoted.Name(target.Type.Name), reason));

    private static PropertySpec BuildProperty(SchemaClosure closure, Schema root, NamedSchema property, TypeMapper types) => new(
        property.Name,
        NameRules.PropertyName(property),
        types.Map(new SchemaSite(closure.Root, property.Schema))!,
        root.Required.Contains(property.Name),
        Sentence.Of(property.Schema, property.Name));
}
