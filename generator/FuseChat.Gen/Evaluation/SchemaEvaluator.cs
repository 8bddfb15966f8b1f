using FuseChat.Gen.Json;
using FuseChat.Gen.Model;
using FuseChat.Gen.Patterns;
using FuseChat.Gen.Schemas;
using FuseChat.Gen.Validation;

namespace FuseChat.Gen.Evaluation;

/// <summary>
/// Checks values against schemas at build time: those that a schema holds itself, and constants in C#. Pure, exact, and bounded: what takes too
/// long, or depends on a reference that leads nowhere, is not decided, and counts as fitting.
/// </summary>
/// <param name="closure">The files that the schemas stand in.</param>
/// <param name="cancellation">Stops it.</param>
internal sealed class SchemaEvaluator(SchemaClosure closure, CancellationToken cancellation)
{
    // More than this is nothing that anybody wrote: a million schemas applied take about a second.
    private const int MaxCost = 1_000_000;
    private const int MaxDepth = 400;

    private readonly DynamicReferences _references = new(closure);
    private readonly Dictionary<string, EcmaMatch> _patterns = [];
    private readonly List<Violation> _violations = [];
    private int _allowance = MaxCost;
    private int _left = MaxCost;
    private int _depth;
    private int _quiet;
    private bool _isUndecided;

    /// <summary>Checks a value.</summary>
    /// <param name="site">The schema.</param>
    /// <param name="value">The value.</param>
    /// <param name="at">Where the value stands: violations tell their places from there.</param>
    /// <returns>Every violation, none twice at one place; none where the value fits, or nothing could be decided.</returns>
    /// <exception cref="OperationCanceledException">It was stopped.</exception>
    public EquatableArray<Violation> Evaluate(SchemaSite site, JsonNode value, JsonPointer at = default)
    {
        _violations.Clear();
        _isUndecided = false;
        Apply(new Application(site, DynamicScope.Empty, new Instance(value, at), null));

        // A value of the wrong type breaks other rules too: one slip, one problem.
        return _isUndecided || _violations.Count == 0 ? [] : _violations.GroupBy(violation => (violation.Pointer, violation.Part)).Select(same => same.First()).ToEquatableArray();
    }

    /// <summary>Applies a schema.</summary>
    /// <returns>Whether the value fits.</returns>
    public bool Apply(Application application)
    {
        cancellation.ThrowIfCancellationRequested();
        Spend(1);
        if (application.Schema.Boolean is { } accepts)
        {
            return accepts || Fail(application, application.Site.Pointer, "no value", application.Instance);
        }

        if (_isUndecided || _depth == MaxDepth)
        {
            return Undecided();
        }

        _depth++;
        var fits = ApplyKeywords(application with { Scope = _references.Enter(application.Scope, application.Site) });
        _depth--;
        return fits;
    }

    /// <summary>Applies a schema, and reports nothing.</summary>
    public bool Try(Application application)
    {
        _quiet++;
        var branch = application.Evaluated is null ? null : new Evaluated();
        var fits = Apply(application with { Evaluated = branch });
        _quiet--;
        if (fits && branch is not null)
        {
            application.Evaluated!.Add(branch);
        }

        return fits;
    }

    /// <summary>Applies a schema to a part of a value; one that accepts nothing is reported as the keyword that has it.</summary>
    public bool Descend(Application around, SchemaKeyword keyword, Schema schema, Instance part, string accepted)
        => schema.Boolean is false ? Fail(around, keyword, accepted, part) : Apply(around.Of(schema, part));

    /// <summary>Applies the schema that a reference leads to.</summary>
    public bool Refer(Application application, SchemaKeyword keyword)
    {
        var target = _references.Resolve(application.Site, keyword, application.Scope);
        return target is null ? Undecided()
            : target.Value.Schema.Boolean is false ? Fail(application, keyword, "no value")
            : Apply(application with { Site = target.Value });
    }

    /// <summary>Whether a regular expression matches.</summary>
    public bool IsMatch(string pattern, string text)
    {
        Spend(1);
        if (!_patterns.TryGetValue(pattern, out var match))
        {
            match = new EcmaMatch(pattern);
            _patterns.Add(pattern, match);
        }

        return match.IsMatch(text) ?? Undecided();
    }

    /// <summary>Whether an integer, as a key of a map, is meant by a schema of keys.</summary>
    public bool HasIntegers(SchemaSite keys) => closure.Follow(keys) is { Schema.Types: SchemaTypes.Integer };

    public void Spend(int cost)
    {
        _allowance = Math.Max(_allowance - cost, 0);
        _isUndecided |= _allowance == 0;
    }

    /// <summary>Turns to another part of a file: it may cost half of what is left, so that a part that is expensive hides no problem of the others.</summary>
    public void Renew()
    {
        _left += _allowance;
        _allowance = _left / 2;
        _left -= _allowance;
    }

    /// <summary>Gives up on the whole value.</summary>
    /// <returns>Always true: what is not decided counts as fitting.</returns>
    public bool Undecided()
    {
        _isUndecided = true;
        return true;
    }

    /// <summary>Reports a value, unless a branch of a combinator is only being tried.</summary>
    /// <returns>Always false.</returns>
    public bool Fail(Application application, SchemaKeyword keyword, string accepted, Instance? part = null)
        => Fail(application, application.Site.Pointer.Append(keyword.Name), accepted, part ?? application.Instance);

    private bool Fail(Application application, JsonPointer at, string accepted, Instance instance)
    {
        if (_quiet == 0)
        {
            _violations.Add(new Violation(instance.Pointer, instance.Part, instance.Value, application.Site.Document.Path, at, accepted));
        }

        return false;
    }

    private bool ApplyKeywords(Application application)
    {
        var (keywords, unevaluated) = Effective(application.Schema);

        // What schemas beside this one are about does not count here.
        var own = !unevaluated.IsEmpty ? application with { Evaluated = new Evaluated() } : application;
        var fits = ApplyAll(keywords, own) && ApplyAll(unevaluated, own);
        if (fits && !unevaluated.IsEmpty)
        {
            application.Evaluated?.Add(own.Evaluated!);
        }

        return fits;
    }

    // The last two need to know what all others were about.
    private static (EquatableArray<SchemaKeyword> Keywords, EquatableArray<SchemaKeyword> Unevaluated) Effective(Schema schema)
    {
        var all = schema.Rules;
        return all.Any(IsUnevaluated) ? ([.. all.Where(keyword => !IsUnevaluated(keyword))], [.. all.Where(IsUnevaluated)]) : (all, []);
    }

    private static bool IsUnevaluated(SchemaKeyword keyword) => keyword.Name is "unevaluatedProperties" or "unevaluatedItems";

    private bool ApplyAll(EquatableArray<SchemaKeyword> keywords, Application application)
    {
        var fits = true;
        foreach (var keyword in keywords)
        {
            fits &= Apply(application, keyword);
            if (!fits && _quiet > 0)
            {
                return false;
            }
        }

        return fits;
    }

    private bool Apply(Application application, SchemaKeyword keyword) => application.Value switch
    {
        _ when keyword.Definition.IsInPlace => InPlaceKeywords.Apply(this, application, keyword),
        _ when keyword.Name is "type" or "enum" or "const" => ValueKeywords.Apply(this, application, keyword),
        JsonNumber number => NumberKeywords.Apply(this, application, keyword, number),
        JsonString text => StringKeywords.Apply(this, application, keyword, text.Value),
        JsonArray array => ArrayKeywords.Apply(this, application, keyword, array),
        JsonObject value => ObjectKeywords.Apply(this, application, keyword, value),
        _ => true,
    };
}
