namespace FuseChat.Runtime.Validation;

/// <summary>Makes a validator: schema by schema and keyword by keyword, in the words of JSON Schema 2020-12.</summary>
/// <remarks>The first schema is the one that values are checked against; others are named by their position, from 0.</remarks>
internal sealed partial class SchemaBuilder
{
    private readonly List<SchemaRules> _schemas = [];
    private readonly List<Rule> _rules = [];
    private readonly List<Rule> _unevaluated = [];
    private string? _pointer;

    /// <summary>Begins the next schema.</summary>
    /// <param name="pointer">Where it stands: file name and JSON pointer.</param>
    public SchemaBuilder Schema(string pointer)
    {
        End();
        _pointer = pointer;
        return this;
    }

    /// <summary>Ends the last schema, and makes the validator.</summary>
    public SchemaValidator Build()
    {
        End();
        return new SchemaValidator([.. _schemas]);
    }

    private void End()
    {
        if (_pointer is not null)
        {
            _schemas.Add(new SchemaRules([.. _rules], [.. _unevaluated]));
        }

        _rules.Clear();
        _unevaluated.Clear();
    }

    private SchemaBuilder Add(Rule rule)
    {
        _rules.Add(rule);
        return this;
    }

    /// <summary>Sets a part of a rule that several keywords share.</summary>
    private SchemaBuilder Set<TRule>(Func<string, TRule> make, Action<TRule> set)
        where TRule : Rule
    {
        var rule = _rules.OfType<TRule>().FirstOrDefault();
        if (rule is null)
        {
            rule = make(_pointer!);
            _rules.Add(rule);
        }

        set(rule);
        return this;
    }

    private static (MemberName Name, Subschema Schema)[] Named((string Name, Subschema Schema)[] schemas)
        => [.. schemas.Select(schema => (new MemberName(schema.Name), schema.Schema))];

    private static MemberName[] Names(string[] names) => [.. names.Select(name => new MemberName(name))];
}
