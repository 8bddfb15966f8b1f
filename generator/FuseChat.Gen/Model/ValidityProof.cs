using FuseChat.Gen.Json;
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
    private static readonly string[] OfArray = ["type", "items", "uniqueItems"];

    public bool Holds(MutationSchema mutation)
        => HasOnly(Root, OfDocument) && mutation.Steps.All(step => Holds(step, mutation));

    private SchemaSite Root => new(closure.Root, closure.Root.Root);

    private bool Holds(StepSchema step, MutationSchema mutation)
    {
        if (StepTarget.Find(closure, step) is not { } target || !target.Way.All(Holds))
        {
            return false;
        }

        var (member, container) = (target.Member, target.Container);
        var isRequired = !target.IsOptional;
        return (step.Operation, target.Kind) switch
        {
            (StepOperation.Set, StepTargetKind.Member) => IsRight(step.Value!, mutation, member),
            (StepOperation.Delete, StepTargetKind.Member) => true,
            (StepOperation.Fill, _) => HasOnly(member, OfMap) && AreKeysRight(container) && IsRight(step.Value!, mutation, Entry(container)),
            (StepOperation.Put, _) => HasOnly(member, AlsoWhere(isRequired, OfMap, "minProperties")) && AreKeysRight(container) && IsRight(step.Value!, mutation, Entry(container)),
            (StepOperation.Set, StepTargetKind.Entry) => HasOnly(member, [.. OfMap, "minProperties", "maxProperties"]) && IsRight(step.Value!, mutation, Entry(container)),
            (StepOperation.Delete, StepTargetKind.Entry) => HasOnly(member, [.. OfMap, "maxProperties", "propertyNames"]),
            (StepOperation.Increment, StepTargetKind.Member) => StaysWithin(member),
            (StepOperation.Increment, _) => HasOnly(member, [.. OfMap, "minProperties", "maxProperties"]) && StaysWithin(Entry(container)),
            (StepOperation.Insert, _) => HasOnly(member, AlsoWhere(isRequired, OfArray, "minItems")) && IsRight(step.Value!, mutation, container.To(container.Schema.Items!)),
            (StepOperation.Remove, _) => HasOnly(member, [.. OfArray, "maxItems"]),
            _ => false,
        };
    }

    /// <summary>Whether an object on the way stays valid when one of its members changes, and with it what holds the object.</summary>
    private bool Holds(StepTarget way) => way.Kind switch
    {
        StepTargetKind.Member => !way.IsOptional && HasOnly(way.Member, OfDocument),
        StepTargetKind.AllItems => HasOnly(way.Member, ["type", "items", "minItems", "maxItems"]) && HasOnly(way.Container.To(way.Container.Schema.Items!), OfDocument),
        _ => HasOnly(way.Member, [.. OfMap, "minProperties", "maxProperties"]) && HasOnly(Entry(way.Container), OfDocument),
    };

    private static SchemaSite Entry(SchemaSite map) => map.To(map.Schema.AdditionalProperties!);

    // Constants were evaluated; null takes an optional member away.
    private bool IsRight(JsonNode value, MutationSchema mutation, SchemaSite accepted)
        => mutation.Parameters.All(parameter => parameter.Name != ParameterName.Of(value)) || IsAnyRight(accepted, isSet: true);

    private bool AreKeysRight(SchemaSite map) => map.Schema.Key is not { } key || IsAnyRight(map.To(key), isSet: false);

    // Increments stop at the bounds.
    private bool StaysWithin(SchemaSite number) => HasOnly(number, ["type", "minimum", "maximum", "exclusiveMinimum", "exclusiveMaximum"]);

    /// <summary>Whether every value of the C# type of a schema fits the schema.</summary>
    private bool IsAnyRight(SchemaSite site, bool isSet) => (closure.Follow(site)?.Schema.Types & ~SchemaTypes.Null) switch
    {
        SchemaTypes.Integer when isDeclared(site) => HasOnly(site, ["type", "minimum", "maximum"]),
        SchemaTypes.String or SchemaTypes.Boolean or SchemaTypes.Integer or SchemaTypes.Number => HasOnly(site, ["type"]),

        // Steps put an array into a set item by item; sets inside it are arguments as they are.
        SchemaTypes.Array when closure.Follow(site) is { Schema.Items: { } items } array
            => HasOnly(site, isSet ? OfArray : ["type", "items"]) && IsAnyRight(array.To(items), isSet: false),
        _ => false,
    };

    /// <summary>Whether a schema, and those that it refers to, decide about values by some keywords only.</summary>
    private bool HasOnly(SchemaSite site, IReadOnlyCollection<string> keywords)
        => closure.Hops(site).All(hop => hop.Schema.Boolean is not false && RuleCalls.Effective(hop.Schema).All(keyword => keyword.Name == "$ref" || keywords.Contains(keyword.Name)));

    private static string[] AlsoWhere(bool isSo, string[] keywords, string keyword) => isSo ? [.. keywords, keyword] : keywords;
}
