using FuseChat.Gen.Model;
using FuseChat.Gen.Model.Types;
using FuseChat.Gen.Schemas;

namespace FuseChat.Gen.Validation;

/// <summary>What the path of a step leads to.</summary>
/// <param name="Owner">The object that has the member: the document, or one inside it.</param>
/// <param name="Property">The member.</param>
/// <param name="Container">The member's schema, its references followed.</param>
/// <param name="Kind">The member as a whole, one of its entries, or all of them.</param>
/// <param name="KeyParameter">The parameter that names the entry, for <see cref="StepTargetKind.Entry"/>.</param>
/// <param name="Way">The members on the way to the owner, from the document on: each leads to an object.</param>
internal sealed record StepTarget(
    SchemaSite Owner, NamedSchema Property, SchemaSite Container, StepTargetKind Kind, string? KeyParameter, IReadOnlyList<StepTarget> Way)
{
    /// <summary>The member's schema as it is written.</summary>
    public SchemaSite Member => Owner.To(Property.Schema);

    /// <summary>Whether the member may be absent.</summary>
    public bool IsOptional => !Owner.Schema.Required.Contains(Property.Name);

    /// <summary>The document's own member that the path begins with.</summary>
    public StepTarget Outermost => Way.Count > 0 ? Way[0] : this;

    /// <summary>Follows the paths of a mutation's steps.</summary>
    /// <returns>For each step what it leads to; null where the schema has nothing there.</returns>
    public static IReadOnlyList<StepTarget?> Of(SchemaClosure closure, MutationSchema mutation)
    {
        var targets = new StepTarget?[mutation.Steps.Length];
        for (var index = 0; index < targets.Length; index++)
        {
            targets[index] = Find(closure, mutation.Steps[index]);
        }

        return targets;
    }

    /// <summary>Follows the path of a step.</summary>
    /// <returns>Null where the schema has nothing there.</returns>
    public static StepTarget? Find(SchemaClosure closure, StepSchema step)
    {
        var tokens = step.Tokens;
        var owner = new SchemaSite(closure.Root, closure.Root.Root);
        IReadOnlyList<StepTarget> way = [];
        for (var index = 0; index < tokens.Length; index++)
        {
            var target = Step(closure, owner, tokens, ref index, way);
            if (target is null || index == tokens.Length - 1)
            {
                return target;
            }

            // An item that may be null has nothing inside.
            if (target.Inner(closure) is not { } inner || !ObjectTypes.IsRecord(inner.Schema) || UnionTypes.IsShared(inner, closure.Follow) || (target.Kind != StepTargetKind.Member && (inner.Schema.Types & SchemaTypes.Null) != 0))
            {
                return null;
            }

            way = [.. way, target];
            owner = inner;
        }

        return null;
    }

    /// <summary>Follows one member and, where more of the path follows and it is no object, what stands inside it.</summary>
    private static StepTarget? Step(SchemaClosure closure, SchemaSite owner, EquatableArray<string> tokens, ref int index, IReadOnlyList<StepTarget> way)
    {
        var name = tokens[index];
        if (owner.Schema.Member(name) is not { } property || closure.Follow(owner.To(property.Schema)) is not { } container)
        {
            return null;
        }

        var member = new StepTarget(owner, property, container, StepTargetKind.Member, null, way);
        if (index == tokens.Length - 1 || ObjectTypes.IsRecord(container.Schema))
        {
            return member;
        }

        var inside = tokens[++index];
        var isLast = index == tokens.Length - 1;
        return container.Schema.AdditionalProperties is null
            ? inside == "*" && !isLast && container.Schema.Items is not null ? member with { Kind = StepTargetKind.AllItems } : null
            : inside == "*" ? member with { Kind = StepTargetKind.AllEntries }
            : ParameterName.Of(inside) is { } parameter ? member with { Kind = StepTargetKind.Entry, KeyParameter = parameter } : null;
    }

    /// <summary>The schema that the rest of a longer path is followed in.</summary>
    private SchemaSite? Inner(SchemaClosure closure) => Kind switch
    {
        StepTargetKind.Member => Container,
        StepTargetKind.AllItems => closure.Follow(Container.To(Container.Schema.Items!)),
        _ => closure.Follow(Container.To(Container.Schema.AdditionalProperties!)),
    };
}
