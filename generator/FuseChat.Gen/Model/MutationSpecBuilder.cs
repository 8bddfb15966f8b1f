using FuseChat.Gen.Model.Types;
using FuseChat.Gen.Naming;
using FuseChat.Gen.Schemas;
using FuseChat.Gen.Validation;

namespace FuseChat.Gen.Model;

/// <summary>Checked mutation -> what its method does to each property, and to the objects inside the document.</summary>
internal sealed class MutationSpecBuilder(SchemaClosure closure, TypeMapper types, ObjectSpec document)
{
    private readonly ValidityProof _proof = new(closure, site => types.Map(site) is { Kind: TypeKind.Declared });

    public MutationSpec Build(MutationSchema mutation)
    {
        var parameters = mutation.Parameters.Select(BuildParameter).ToEquatableArray();
        var functions = new List<ChangeFunctionSpec>();
        var steps = mutation.Steps.Select(step => new PlacedStep(step, StepTarget.Find(closure, step)!, 0)).ToArray();
        var changes = new ChangeSpecBuilder(types, parameters, functions).Build(steps, document, self: null, "Change");
        return new MutationSpec(
            mutation.Name,
            NameRules.MutationName(mutation),
            mutation.Creates,
            Sentence.Of(mutation.Description, mutation.Name),
            parameters,
            changes)
        {
            Functions = functions.ToEquatableArray(),
            IsGuarded = !_proof.Holds(mutation),
        };
    }

    private ParameterSpec BuildParameter(NamedSchema parameter, int index) => new(
        parameter.Name,
        CSharpName.Camel(parameter.Schema.CSharpName ?? parameter.Name),
        $"arguments.{string.Concat(Enumerable.Repeat("Rest.", index))}Value",
        types.Map(new SchemaSite(closure.Root, parameter.Schema))!,
        Sentence.Of(parameter.Schema, parameter.Name));
}
