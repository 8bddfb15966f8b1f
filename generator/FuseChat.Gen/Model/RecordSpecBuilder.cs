using FuseChat.Gen.Diagnostics;
using FuseChat.Gen.Json;
using FuseChat.Gen.Members;
using FuseChat.Gen.Model.Types;
using FuseChat.Gen.Targets;
using FuseChat.Gen.Validation;

namespace FuseChat.Gen.Model;

/// <summary>Target with its schema of an object -> what is emitted for it: a document, or a definition that documents have parts of.</summary>
internal static class RecordSpecBuilder
{
    public static SpecResult Build(SpecInput input, CancellationToken cancellation)
    {
        var (binding, target, site) = (input.Binding, input.Binding.Target, input.Binding.Site);
        var closure = binding.Closure!;
        var isDocument = binding.Role == TargetRole.Document;
        var problems = new SchemaProblems(closure.Root.Path);
        var types = new TypeMapper(closure, input.Declared, (target.Type, target.Shape, site));
        var properties = ObjectTypes.Properties(site, types, new TypeReporter(closure.Root, site.Pointer, problems));
        foreach (var mutation in site.Schema.Mutations)
        {
            foreach (var parameter in mutation.Parameters)
            {
                types.Map(site.To(parameter.Schema), problems);
            }
        }

        NameRules.Check(site, target, types, problems);
        DeclaredRules.Check(closure, types, problems);
        var rules = isDocument ? RuleSpecBuilder.Build(closure, site, problems, cancellation) : null;
        var own = properties is { } all
            ? new ObjectSpec(target.Type.Name, target.Shape, binding.SchemaName, Sentence.Of(site.Schema, target.Type.Name), all)
            : null;
        var usage = SpecBuilder.Problems(input);
        usage.AddRange(Problems(input, own, types));
        usage.AddRange(MemberRules.Check(target, () => EmittedMembers.OfObject(binding, own, types)));
        if (own is null || (isDocument && (rules is null || site.Schema.Resource is null)) || !input.IsSound || problems.HasErrors || usage.Count > 0)
        {
            return SpecResult.Nothing(problems.ToEquatableArray(), usage);
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
            Validator = rules is { } table ? AcceptanceBuilder.Build(SpecBuilder.Validator(binding, table), closure, site, own, types) : null,
        };
        return SpecResult.Nothing(problems.ToEquatableArray()) with { Record = record };
    }

    /// <summary>What is wrong with a type for its schema.</summary>
    private static IEnumerable<UsageProblem> Problems(SpecInput input, ObjectSpec? own, TypeMapper types)
    {
        var (target, root) = (input.Binding.Target, input.Binding.Closure!.Root);

        // The resource may be in the part of the file that could not be read.
        if (input.Binding.Role == TargetRole.Document && root.Root.Resource is null && root.IsComplete && !root.IsUnread(JsonPointer.Root.Append("x-twilio-resource")))
        {
            yield return UsageProblem.OnArgument(DiagnosticDescriptors.ResourceMissing, target, root.FileName, Quoted.Name(target.Type.Name));
        }

        if (own is not null && target.Shape == TypeShape.RecordStruct && HoldsItself(own, target.Type.Global, types))
        {
            yield return TargetRules.Unsupported(target, "it would contain itself, for which a structure has no room; declare a partial record");
        }

        if (types.Used.FirstOrDefault(type => !type.IsSeenBy(target.Type, target.Visibility)) is { } hidden)
        {
            yield return TargetRules.Unsupported(target, $"it can be seen from further than {hidden.Type.Full}, which it uses; make both public, or both internal");
        }
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
}
