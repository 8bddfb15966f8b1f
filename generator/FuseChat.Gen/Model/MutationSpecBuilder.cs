using System.Collections.Immutable;
using System.Globalization;
using FuseChat.Gen.Model.Types;
using FuseChat.Gen.Naming;
using FuseChat.Gen.Schemas;
using FuseChat.Gen.Validation;

namespace FuseChat.Gen.Model;

/// <summary>Checked mutation -> what its method does to each property, and to the objects inside the document.</summary>
internal sealed class MutationSpecBuilder(SchemaClosure closure, TypeMapper types, ObjectSpec document)
{
    private readonly ValidityProof _proof = new(closure, types.IsScalar);

    public MutationSpec Build(MutationSchema mutation)
    {
        var parameters = BuildParameters(mutation);
        var functions = new List<ChangeFunctionSpec>();
        var targets = StepTarget.Of(closure, mutation);
        var steps = new PlacedStep[targets.Count];
        for (var step = 0; step < steps.Length; step++)
        {
            steps[step] = new PlacedStep(mutation.Steps[step], targets[step]!, 0);
        }

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
            IsGuarded = !_proof.Holds(mutation, targets),
        };
    }

    private EquatableArray<ParameterSpec> BuildParameters(MutationSchema mutation)
    {
        var parameters = ImmutableArray.CreateBuilder<ParameterSpec>(mutation.Parameters.Length);
        foreach (var parameter in mutation.Parameters)
        {
            parameters.Add(BuildParameter(parameter, parameters.Count));
        }

        return parameters.ToEquatableArray();
    }

    private ParameterSpec BuildParameter(NamedSchema parameter, int index)
    {
        var type = types.Map(new SchemaSite(closure.Root, parameter.Schema))!;
        return new ParameterSpec(
            parameter.Name,
            CSharpName.Camel(parameter.Schema.CSharpName ?? parameter.Name),
            $"arguments.Get<{type.Text}>({index.ToString(CultureInfo.InvariantCulture)})",
            type,
            Sentence.Of(parameter.Schema, parameter.Name));
    }
}
