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
    // The keywords of an object, an array or a map that steps go into.
    private static readonly string[] Inner = ["properties", "items", "additionalProperties"];

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
    public static StepTarget? Find(SchemaClosure closure, StepSchema step) => Find(closure, step, out _);

    /// <summary>Whether the schemas on the way of a step are all known, so that where it leads nowhere, there is nothing.</summary>
    public static bool IsKnown(SchemaClosure closure, StepSchema step)
    {
        Find(closure, step, out var end);
        var (document, pointer) = (end.Document, end.Pointer);
        return document.IsComplete && closure.Follow(end) is not null && (end.Schema.Types & SchemaTypes.Invalid) == 0
            && (document.Problems.IsEmpty || !Inner.Any(keyword => document.IsUnread(pointer.Append(keyword))));
    }

    /// <param name="closure">The files of the schema.</param>
    /// <param name="step">The step.</param>
    /// <param name="end">Where nothing is found, the last schema on the way.</param>
    private static StepTarget? Find(SchemaClosure closure, StepSchema step, out SchemaSite end)
    {
        var tokens = step.Tokens;
        end = new SchemaSite(closure.Root, closure.Root.Root);
        IReadOnlyList<StepTarget> way = [];
        for (var index = 0; index < tokens.Length; index++)
        {
            var owner = end;
            var target = Step(closure, owner, tokens, ref index, way, ref end);
            if (target is null || index == tokens.Length - 1)
            {
                return target;
            }

            // An item that may be null has nothing inside.
            end = target.Inside;
            if (closure.Follow(end) is not { } inner || !ObjectTypes.IsRecord(inner.Schema) || UnionTypes.IsShared(inner, closure.Follow) || (target.Kind != StepTargetKind.Member && (inner.Schema.Types & SchemaTypes.Null) != 0))
            {
                return null;
            }

            way = [.. way, target];
            end = inner;
        }

        return null;
    }

    /// <summary>Follows one member and, where more of the path follows and it is no object, what stands inside it.</summary>
    private static StepTarget? Step(SchemaClosure closure, SchemaSite owner, EquatableArray<string> tokens, ref int index, IReadOnlyList<StepTarget> way, ref SchemaSite end)
    {
        var name = tokens[index];
        if (owner.Schema.Member(name) is not { } property)
        {
            return null;
        }

        end = owner.To(property.Schema);
        if (closure.Follow(end) is not { } container)
        {
            return null;
        }

        end = container;
        if (index == tokens.Length - 1 || ObjectTypes.IsRecord(container.Schema))
        {
            return Target(StepTargetKind.Member);
        }

        var inside = tokens[++index];
        var isLast = index == tokens.Length - 1;
        return container.Schema.AdditionalProperties is null
            ? inside == "*" && !isLast && container.Schema.Items is not null ? Target(StepTargetKind.AllItems) : null
            : inside == "*" ? Target(StepTargetKind.AllEntries)
            : ParameterName.Of(inside) is { } parameter ? Target(StepTargetKind.Entry, parameter) : null;

        StepTarget Target(StepTargetKind kind, string? key = null) => new(owner, property, container, kind, key, way);
    }

    /// <summary>The schema that the rest of a longer path is followed in.</summary>
    private SchemaSite Inside => Kind switch
    {
        StepTargetKind.Member => Container,
        StepTargetKind.AllItems => Container.To(Container.Schema.Items!),
        _ => Container.To(Container.Schema.AdditionalProperties!),
    };
}
