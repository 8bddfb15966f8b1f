namespace FuseChat.Runtime.Validation;

/// <content>Keywords that apply other schemas: to the value, to its members, to its items.</content>
internal sealed partial class SchemaBuilder
{
    /// <summary>Keyword <c>$ref</c>.</summary>
    public SchemaBuilder Ref(Subschema schema) => Add(new AllOfRule(_pointer!, "$ref", [schema]));

    /// <summary>Keyword <c>$dynamicRef</c>, resolved for the way that leads here.</summary>
    public SchemaBuilder DynamicRef(Subschema schema) => Add(new AllOfRule(_pointer!, "$dynamicRef", [schema]));

    /// <summary>Keyword <c>allOf</c>.</summary>
    public SchemaBuilder AllOf(params Subschema[] schemas) => Add(new AllOfRule(_pointer!, "allOf", schemas));

    /// <summary>Keyword <c>anyOf</c>.</summary>
    public SchemaBuilder AnyOf(params Subschema[] schemas) => Add(new AnyOfRule(_pointer!, schemas));

    /// <summary>Keyword <c>oneOf</c>.</summary>
    public SchemaBuilder OneOf(params Subschema[] schemas) => Add(new OneOfRule(_pointer!, schemas));

    /// <summary>Keyword <c>not</c>.</summary>
    public SchemaBuilder Not(Subschema schema) => Add(new NotRule(_pointer!, schema));

    /// <summary>Keyword <c>if</c>.</summary>
    public SchemaBuilder If(Subschema schema) => Condition(rule => rule.If = schema);

    /// <summary>Keyword <c>then</c>.</summary>
    public SchemaBuilder Then(Subschema schema) => Condition(rule => rule.Then = schema);

    /// <summary>Keyword <c>else</c>.</summary>
    public SchemaBuilder Else(Subschema schema) => Condition(rule => rule.Else = schema);

    /// <summary>Keyword <c>dependentSchemas</c>.</summary>
    public SchemaBuilder DependentSchemas(params (string Name, Subschema Schema)[] schemas) => Add(new DependentSchemasRule(_pointer!, Named(schemas)));

    /// <summary>Keyword <c>properties</c>.</summary>
    public SchemaBuilder Properties(params (string Name, Subschema Schema)[] schemas) => Object(rule => rule.Properties = Named(schemas));

    /// <summary>Keyword <c>patternProperties</c>: each expression as the schema has it, for .NET, and whether it needs backtracking.</summary>
    public SchemaBuilder PatternProperties(params (string Written, string Pattern, bool Backtracks, Subschema Schema)[] schemas)
        => Object(rule => rule.PatternProperties = [.. schemas.Select(each => (new SchemaPattern(each.Written, each.Pattern, each.Backtracks), each.Schema))]);

    /// <summary>Keyword <c>additionalProperties</c>.</summary>
    public SchemaBuilder AdditionalProperties(Subschema schema) => Object(rule => rule.AdditionalProperties = schema);

    /// <summary>Keyword <c>propertyNames</c>.</summary>
    public SchemaBuilder PropertyNames(Subschema schema) => Object(rule => rule.PropertyNames = schema);

    /// <summary>Keyword <c>x-key</c>, where keys are strings.</summary>
    public SchemaBuilder Keys(Subschema schema) => Object(rule => rule.Keys = schema);

    /// <summary>Keyword <c>x-key</c>, where keys are integers.</summary>
    public SchemaBuilder IntegerKeys(Subschema schema) => Object(rule => rule.IntegerKeys = schema);

    /// <summary>Keyword <c>prefixItems</c>.</summary>
    public SchemaBuilder PrefixItems(params Subschema[] schemas) => Array(rule => rule.PrefixItems = schemas);

    /// <summary>Keyword <c>items</c>.</summary>
    public SchemaBuilder Items(Subschema schema) => Array(rule => rule.Items = schema);

    /// <summary>Keyword <c>contains</c>.</summary>
    public SchemaBuilder Contains(Subschema schema) => Containing(rule => rule.Contains = schema);

    /// <summary>Keyword <c>minContains</c>.</summary>
    public SchemaBuilder MinContains(int count) => Containing(rule => rule.MinContains = count);

    /// <summary>Keyword <c>maxContains</c>.</summary>
    public SchemaBuilder MaxContains(int count) => Containing(rule => rule.MaxContains = count);

    /// <summary>Keyword <c>unevaluatedProperties</c>.</summary>
    public SchemaBuilder UnevaluatedProperties(Subschema schema) => Unevaluated("unevaluatedProperties", schema);

    /// <summary>Keyword <c>unevaluatedItems</c>.</summary>
    public SchemaBuilder UnevaluatedItems(Subschema schema) => Unevaluated("unevaluatedItems", schema);

    private SchemaBuilder Object(Action<ObjectRule> set) => Set(static schema => new ObjectRule(schema), set);

    private SchemaBuilder Array(Action<ArrayRule> set) => Set(static schema => new ArrayRule(schema), set);

    private SchemaBuilder Condition(Action<IfRule> set) => Set(static schema => new IfRule(schema), set);

    private SchemaBuilder Containing(Action<ContainsRule> set) => Set(static schema => new ContainsRule(schema), set);

    private SchemaBuilder Unevaluated(string keyword, Subschema schema)
    {
        _unevaluated.Add(new UnevaluatedRule(_pointer!, keyword, schema));
        return this;
    }
}
