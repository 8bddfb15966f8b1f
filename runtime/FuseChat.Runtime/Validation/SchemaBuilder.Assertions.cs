namespace FuseChat.Runtime.Validation;

/// <content>Keywords about the value itself.</content>
internal sealed partial class SchemaBuilder
{
    /// <summary>Keyword <c>type</c>.</summary>
    public SchemaBuilder Type(params string[] types) => Add(new TypeRule(_pointer!, types));

    /// <summary>Keyword <c>const</c>.</summary>
    /// <param name="json">The value as JSON.</param>
    public SchemaBuilder Const(string json) => Add(new ValueRule(_pointer!, "const", [json]));

    /// <summary>Keyword <c>enum</c>.</summary>
    /// <param name="json">The values as JSON.</param>
    public SchemaBuilder Enum(params string[] json) => Add(new ValueRule(_pointer!, "enum", json));

    /// <summary>Keyword <c>minimum</c>.</summary>
    public SchemaBuilder Minimum(string number) => Number(rule => rule.Add("minimum", "at least", number, static order => order >= 0));

    /// <summary>Keyword <c>maximum</c>.</summary>
    public SchemaBuilder Maximum(string number) => Number(rule => rule.Add("maximum", "at most", number, static order => order <= 0));

    /// <summary>Keyword <c>exclusiveMinimum</c>.</summary>
    public SchemaBuilder ExclusiveMinimum(string number) => Number(rule => rule.Add("exclusiveMinimum", "more than", number, static order => order > 0));

    /// <summary>Keyword <c>exclusiveMaximum</c>.</summary>
    public SchemaBuilder ExclusiveMaximum(string number) => Number(rule => rule.Add("exclusiveMaximum", "less than", number, static order => order < 0));

    /// <summary>Keyword <c>multipleOf</c>.</summary>
    public SchemaBuilder MultipleOf(string number) => Number(rule => rule.AddMultiple(number));

    /// <summary>Keyword <c>minLength</c>.</summary>
    public SchemaBuilder MinLength(int count) => String(rule => rule.MinLength = count);

    /// <summary>Keyword <c>maxLength</c>.</summary>
    public SchemaBuilder MaxLength(int count) => String(rule => rule.MaxLength = count);

    /// <summary>Keyword <c>pattern</c>.</summary>
    /// <param name="written">The expression as the schema has it.</param>
    /// <param name="pattern">The expression for .NET.</param>
    /// <param name="backtracks">Whether it needs backtracking.</param>
    public SchemaBuilder Pattern(string written, string pattern, bool backtracks = false)
        => String(rule => rule.Pattern = new SchemaPattern(written, pattern, backtracks));

    /// <summary>Keyword <c>required</c>.</summary>
    public SchemaBuilder Required(params string[] names) => Members(rule => rule.Required = Names(names));

    /// <summary>Keyword <c>dependentRequired</c>.</summary>
    public SchemaBuilder DependentRequired(params (string Name, string[] Required)[] names)
        => Members(rule => rule.DependentRequired = [.. names.Select(dependent => (new MemberName(dependent.Name), Names(dependent.Required)))]);

    /// <summary>Keyword <c>minProperties</c>.</summary>
    public SchemaBuilder MinProperties(int count) => Members(rule => rule.MinProperties = count);

    /// <summary>Keyword <c>maxProperties</c>.</summary>
    public SchemaBuilder MaxProperties(int count) => Members(rule => rule.MaxProperties = count);

    /// <summary>Keyword <c>minItems</c>.</summary>
    public SchemaBuilder MinItems(int count) => Array(rule => rule.MinItems = count);

    /// <summary>Keyword <c>maxItems</c>.</summary>
    public SchemaBuilder MaxItems(int count) => Array(rule => rule.MaxItems = count);

    /// <summary>Keyword <c>uniqueItems</c>, set to true.</summary>
    public SchemaBuilder UniqueItems() => Add(new UniqueItemsRule(_pointer!));

    private SchemaBuilder Number(Action<NumberRule> set) => Set(static schema => new NumberRule(schema), set);

    private SchemaBuilder String(Action<StringRule> set) => Set(static schema => new StringRule(schema), set);

    private SchemaBuilder Members(Action<MembersRule> set) => Set(static schema => new MembersRule(schema), set);
}
