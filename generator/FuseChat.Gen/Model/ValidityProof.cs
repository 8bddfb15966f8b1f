using FuseChat.Gen.Json;
using FuseChat.Gen.Model.Types;
using FuseChat.Gen.Schemas;
using FuseChat.Gen.Validation;

namespace FuseChat.Gen.Model;

/// <summary>
/// Proves that a mutation leaves every valid document valid, whatever its arguments, from the keywords that each of its steps meets: a keyword
/// is listed here where the step cannot break it. A mutation without proof is checked each time that it runs.
/// </summary>
/// <param name="closure">The document's schema.</param>
/// <param name="isDeclared">Whether a schema has a C# type of its own, which enforces <c>minimum</c> and <c>maximum</c>.</param>
internal sealed class ValidityProof(SchemaClosure closure, Func<SchemaSite, bool> isDeclared)
{
    private static readonly string[] OfDocument = ["type", "properties", "required", "additionalProperties"];
    private static readonly string[] OfMap = ["type", "additionalProperties", "x-key"];
    private static readonly string[] OfGrowingMap = [.. OfMap, "minProperties"];
    private static readonly string[] OfShrinkingMap = [.. OfMap, "maxProperties", "propertyNames"];
    private static readonly string[] OfSizedMap = [.. OfMap, "minProperties", "maxProperties"];
    private static readonly string[] OfArray = ["type", "items", "uniqueItems"];
    private static readonly string[] OfGrowingArray = [.. OfArray, "minItems"];
    private static readonly string[] OfShrinkingArray = [.. OfArray, "maxItems"];
    private static readonly string[] OfList = ["type", "items"];
    private static readonly string[] OfSizedArray = [.. OfList, "minItems", "maxItems"];
    private static readonly string[] OfAnything = ["type"];
    private static readonly string[] OfDeclared = ["type", "minimum", "maximum"];
    private static readonly string[] OfCounter = [.. OfDeclared, "exclusiveMinimum", "exclusiveMaximum"];

    /// <summary>Tries to prove it.</summary>
    /// <param name="mutation">The mutation.</param>
    /// <param name="targets">What the paths of its steps lead to.</param>
    public bool Holds(MutationSchema mutation, IReadOnlyList<StepTarget?> targets)
    {
        if (!HasOnly(Root, OfDocument))
        {
            return false;
        }

        for (var index = 0; index < targets.Count; index++)
        {
            if (targets[index] is not { } target || !Holds(mutation.Steps[index], target, mutation))
            {
                return false;
            }
        }

        return true;
    }

    private SchemaSite Root => new(closure.Root, closure.Root.Root);

    private bool Holds(StepSchema step, StepTarget target, MutationSchema mutation)
    {
        foreach (var way in target.Way)
        {
            if (!Holds(way))
            {
                return false;
            }
        }

        var (member, container) = (target.Member, target.Container);
        var isRequired = !target.IsOptional;
        return (step.Operation, target.Kind) switch
        {
            (StepOperation.Set, StepTargetKind.Member) => IsRight(step.Value!, mutation, member),
            (StepOperation.Delete, StepTargetKind.Member) => true,
            (StepOperation.Fill, _) => HasOnly(member, OfMap) && AreKeysRight(container) && IsRight(step.Value!, mutation, Entry(container)),
            (StepOperation.Put, _) => HasOnly(member, isRequired ? OfGrowingMap : OfMap) && AreKeysRight(container) && IsRight(step.Value!, mutation, Entry(container)),
            (StepOperation.Set, StepTargetKind.Entry) => HasOnly(member, OfSizedMap) && IsRight(step.Value!, mutation, Entry(container)),
            (StepOperation.Delete, StepTargetKind.Entry) => HasOnly(member, OfShrinkingMap),
            (StepOperation.Increment, StepTargetKind.Member) => StaysWithin(member),
            (StepOperation.Increment, _) => HasOnly(member, OfSizedMap) && StaysWithin(Entry(container)),
            (StepOperation.Insert, _) => HasOnly(member, isRequired ? OfGrowingArray : OfArray) && AreToldApart(container) && IsRight(step.Value!, mutation, container.To(container.Schema.Items!)),
            (StepOperation.Remove, _) => HasOnly(member, OfShrinkingArray),
            _ => false,
        };
    }

    /// <summary>Whether an object on the way stays valid when one of its members changes, and with it what holds the object.</summary>
    private bool Holds(StepTarget way) => way.Kind switch
    {
        StepTargetKind.Member => !way.IsOptional && HasOnly(way.Member, OfDocument),
        StepTargetKind.AllItems => HasOnly(way.Member, OfSizedArray) && HasOnly(way.Container.To(way.Container.Schema.Items!), OfDocument),
        _ => HasOnly(way.Member, OfSizedMap) && HasOnly(Entry(way.Container), OfDocument),
    };

    private static SchemaSite Entry(SchemaSite map) => map.To(map.Schema.AdditionalProperties!);

    // Constants were evaluated; null takes an optional member away.
    private bool IsRight(JsonNode value, MutationSchema mutation, SchemaSite accepted)
        => ParameterName.Of(value) is not { } name || !HasParameter(mutation, name) || IsAnyRight(accepted, isSet: true);

    private static bool HasParameter(MutationSchema mutation, string name)
    {
        foreach (var parameter in mutation.Parameters)
        {
            if (parameter.Name == name)
            {
                return true;
            }
        }

        return false;
    }

    private bool AreKeysRight(SchemaSite map) => map.Schema.Key is not { } key || IsAnyRight(map.To(key), isSet: false);

    // Increments stop at the bounds.
    private bool StaysWithin(SchemaSite number) => HasOnly(number, OfCounter);

    /// <summary>Whether every value of the C# type of a schema fits the schema.</summary>
    private bool IsAnyRight(SchemaSite site, bool isSet) => (closure.Follow(site)?.Schema.Types & ~SchemaTypes.Null) switch
    {
        SchemaTypes.None => closure.Follow(site)?.Schema.Boolean == true,
        SchemaTypes.Integer when isDeclared(site) => HasOnly(site, OfDeclared),
        SchemaTypes.String or SchemaTypes.Boolean or SchemaTypes.Integer or SchemaTypes.Number => HasOnly(site, OfAnything),

        // Steps put an array into a set item by item; sets inside it are arguments as they are.
        SchemaTypes.Array when closure.Follow(site) is { Schema.Items: { } items } array
            => HasOnly(site, isSet ? OfArray : OfList) && AreToldApart(array) && IsAnyRight(array.To(items), isSet: false),
        _ => false,
    };

    /// <summary>Whether a set has no two items that JSON takes for equal: values of any kind are told apart by their spelling.</summary>
    private bool AreToldApart(SchemaSite array) => !array.Schema.UniqueItems || !HasAny(array.To(array.Schema.Items!));

    private bool HasAny(SchemaSite item)
        => closure.Follow(item) is { } site && (AnyTypes.Is(site, closure.Follow) || (site.Schema.Items is { } items && HasAny(site.To(items))));

    /// <summary>Whether a schema, and those that it refers to, decide about values by some keywords only.</summary>
    private bool HasOnly(SchemaSite site, string[] keywords)
    {
        foreach (var hop in closure.Hops(site))
        {
            if (hop.Schema.Boolean is false)
            {
                return false;
            }

            foreach (var keyword in hop.Schema.Rules)
            {
                if (!closure.IsReference(hop, keyword) && Array.IndexOf(keywords, keyword.Name) < 0)
                {
                    return false;
                }
            }
        }

        return true;
    }
}
