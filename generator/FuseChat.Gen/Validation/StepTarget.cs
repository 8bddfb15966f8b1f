using FuseChat.Gen.Json;
using FuseChat.Gen.Schemas;

namespace FuseChat.Gen.Validation;

/// <summary>What the path of a step leads to.</summary>
/// <param name="Property">The member of the document.</param>
/// <param name="Container">The member's schema, its references followed.</param>
/// <param name="Kind">The member as a whole, one of its entries, or all of them.</param>
/// <param name="KeyParameter">The parameter that names the entry, for <see cref="StepTargetKind.Entry"/>.</param>
internal sealed record StepTarget(NamedSchema Property, SchemaSite Container, StepTargetKind Kind, string? KeyParameter)
{
    /// <summary>Follows the path of a step.</summary>
    /// <returns>Null where the schema has nothing there.</returns>
    public static StepTarget? Find(SchemaClosure closure, StepSchema step)
    {
        var tokens = JsonPointer.TryParse(step.Path, out var path) ? path.Tokens : [];
        var name = tokens.Length is 1 or 2 ? tokens[0] : null;
        var property = closure.Root.Root.Properties.FirstOrDefault(candidate => candidate.Name == name);
        if (property is null || closure.Follow(new SchemaSite(closure.Root, property.Schema)) is not { } container)
        {
            return null;
        }

        if (tokens.Length == 1)
        {
            return new StepTarget(property, container, StepTargetKind.Member, null);
        }

        if (container.Schema.AdditionalProperties is null)
        {
            return null;
        }

        return tokens[1] == "*"
            ? new StepTarget(property, container, StepTargetKind.AllEntries, null)
            : ParameterName.Of(tokens[1]) is { } parameter ? new StepTarget(property, container, StepTargetKind.Entry, parameter) : null;
    }
}
