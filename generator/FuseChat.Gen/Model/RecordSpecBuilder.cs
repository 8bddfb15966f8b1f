using FuseChat.Gen.Diagnostics;
using FuseChat.Gen.Model.Types;
using FuseChat.Gen.Targets;
using FuseChat.Gen.Validation;

namespace FuseChat.Gen.Model;

/// <summary>Target with its checked schema of an object -> what is emitted for it: a document, or a definition that documents have parts of.</summary>
internal static class RecordSpecBuilder
{
    public static SpecResult Build(Binding binding, EquatableArray<DeclaredType> declared, CancellationToken cancellation)
    {
        var (target, closure) = (binding.Target, binding.Closure!);
        var site = new SchemaSite(closure.Root, closure.Root.At(binding.Pointer)!);
        var isDocument = binding.Role == TargetRole.Document;
        if (isDocument && site.Schema.Resource is null)
        {
            // It may be in the part of the file that could not be read.
            return SpecResult.Nothing(closure.Root.IsJson
                ? UsageProblem.OnArgument(DiagnosticDescriptors.ResourceMissing, target, closure.Root.FileName, Quoted.Name(target.Type.Name))
                : null);
        }

        if (!isDocument && SpecBuilder.Rival(binding, declared) is { } rival)
        {
            return SpecBuilder.Unsupported(target, $"its definition is declared by {rival.Type.Full} too; keep one");
        }

        var problems = new SchemaProblems(closure.Root.Path);
        var types = new TypeMapper(closure, declared, (target.Type, target.Shape, site));
        var properties = ObjectTypes.Properties(site, types, new TypeReporter(closure.Root, site.Pointer, problems));
        NameRules.Check(site, target, types, problems);
        DeclaredRules.Check(closure, types, problems);
        if (properties is null || problems.Count > 0)
        {
            return new SpecResult(null, null, problems.ToEquatableArray(), null);
        }

        var own = new ObjectSpec(target.Type.Name, target.Shape, binding.SchemaName, Sentence.Of(site.Schema, target.Type.Name), properties.Value);
        if (target.Shape == TypeShape.RecordStruct && HoldsItself(own, target.Type.Global, types))
        {
            return SpecBuilder.Unsupported(target, "it would contain itself, for which a structure has no room; declare a partial record");
        }

        var record = new RecordSpec
        {
            Type = target.Type,
            Schema = binding.SchemaName,
            Object = own,
            Own = target.Own,
            Resource = isDocument ? ResourceRules.Resources[site.Schema.Resource!] : null,
            Mutations = site.Schema.Mutations.Map(new MutationSpecBuilder(closure, types, own).Build),
            Nested = types.Nested.Objects,
            Unions = types.Nested.Unions,
            Enums = types.Nested.Enums,
        };
        if (Hidden(record, target, declared) is { } hidden)
        {
            return SpecBuilder.Unsupported(target, $"it can be seen from further than {hidden.Type.Full}, which it uses; make both public, or both internal");
        }

        var validating = isDocument ? SpecBuilder.BuildValidator(binding, cancellation) : SpecResult.Nothing();
        return !isDocument ? validating with { Record = record }
            : validating.Validator is not { } validator ? validating
            : validating with { Record = record, Validator = validator with { Acceptance = AcceptanceBuilder.Build(closure, site, record, types, validator) } };
    }

    // By way of other structures too; records, arrays and maps in between only refer to it.
    private static bool HoldsItself(ObjectSpec own, string name, TypeMapper types)
    {
        var seen = new HashSet<string>();
        var pending = new Stack<ObjectSpec>([own]);
        while (pending.Count > 0)
        {
            foreach (var type in pending.Pop().Properties.Select(property => property.Type).Where(type => type.Kind == TypeKind.Declared && seen.Add(type.CSharp)))
            {
                if (type.CSharp == name)
                {
                    return true;
                }

                if (types.Object(type.CSharp) is { Shape: TypeShape.RecordStruct } inner)
                {
                    pending.Push(inner);
                }
            }
        }

        return false;
    }

    private static DeclaredType? Hidden(RecordSpec record, Target target, EquatableArray<DeclaredType> declared)
    {
        if (declared.All(type => type.IsSeenBy(target.Type, target.Visibility)))
        {
            return null;
        }

        var used = new HashSet<string>(record.Nested.Concat(record.Unions.SelectMany(union => union.Branches)).Prepend(record.Object)
            .SelectMany(type => type.Properties)
            .Select(property => property.Type)
            .Concat(record.Mutations.SelectMany(mutation => mutation.Parameters).Select(parameter => parameter.Type))
            .SelectMany(type => type.Parts)
            .Select(type => type.CSharp));
        return declared.FirstOrDefault(type => used.Contains(type.CSharp) && !type.IsSeenBy(target.Type, target.Visibility));
    }
}
