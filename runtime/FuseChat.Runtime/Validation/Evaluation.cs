using System.Runtime.CompilerServices;
using FuseChat.Runtime.Attributes;
using FuseChat.Runtime.Json;

namespace FuseChat.Runtime.Validation;

/// <summary>One run of a validator over one text that is known to be JSON.</summary>
/// <param name="text">The text as UTF-8.</param>
/// <param name="ends">Where its values and names end, by <see cref="ValueEnds"/>.</param>
/// <param name="schemas">The validator's table.</param>
internal ref struct Evaluation(ReadOnlySpan<byte> text, Span<int> ends, SchemaRules[] schemas)
{
    private readonly ReadOnlySpan<byte> _text = text;
    private readonly Span<int> _ends = ends;
    private int _quiet;

    // The value of the member whose name is being checked, which stands for the name in pointers; -1 at other times.
    private int _named = -1;
    private List<(int Offset, AttributesViolation Violation)>? _violations;

    /// <summary>Whether a branch is only being tried, so that nothing is reported.</summary>
    internal readonly bool IsQuiet => _quiet > 0;

    /// <summary>The violations so far, in text order, with their pointers.</summary>
    internal readonly AttributesViolations Violations
    {
        get
        {
            if (_violations is null)
            {
                return default;
            }

            var sorted = _violations.OrderBy(found => found.Offset).ToArray();
            var places = PointerFinder.Locate(_text, sorted.Select(found => new AttributesProblem("", found.Offset, "", "")));
            return new([.. sorted.Zip(places, (found, place) => found.Violation with { Pointer = place.Pointer })]);
        }
    }

    /// <summary>Checks a value against a schema.</summary>
    /// <exception cref="InsufficientExecutionStackException">Schemas refer to each other too deeply for this thread's stack.</exception>
    internal bool Check(Subschema schema, int at, Evaluated? evaluated)
    {
        if (schema.Index < 0)
        {
            return schema.IsTrue;
        }

        RuntimeHelpers.EnsureSufficientExecutionStack();
        return schemas[schema.Index].Check(ref this, at, evaluated);
    }

    /// <summary>Checks the name of a member against a schema.</summary>
    /// <param name="schema">The schema.</param>
    /// <param name="name">Offset of the name.</param>
    /// <param name="value">Offset of the member's value, where the name is reported.</param>
    internal bool CheckName(Subschema schema, int name, int value)
    {
        _named = value;
        var fits = Check(schema, name, null);
        _named = -1;
        return fits;
    }

    /// <summary>Tries a value against a schema, and reports nothing.</summary>
    internal bool Try(Subschema schema, int at, Evaluated? evaluated)
    {
        _quiet++;
        var branch = evaluated is null ? null : new Evaluated();
        var fits = Check(schema, at, branch);
        _quiet--;
        if (fits && branch is not null)
        {
            evaluated!.Add(branch);
        }

        return fits;
    }

    /// <summary>The first byte of a value, which tells its type.</summary>
    internal readonly byte Kind(int at) => _text[at];

    /// <summary>A value as it is spelt.</summary>
    internal readonly ReadOnlySpan<byte> Value(int at) => _text[at.._ends[at]];

    /// <summary>The members of the object at an offset.</summary>
    internal readonly MemberEnumerator Members(int at) => new(_text, _ends, at);

    /// <summary>The offsets of the items of the array at an offset.</summary>
    internal readonly ItemEnumerator Items(int at) => new(_text, _ends, at);

    /// <summary>The integer that is the name at an offset, as a value: between its quotes it is a number of JSON.</summary>
    internal readonly int IntegerIn(int name)
    {
        _ends[name + 1] = _ends[name] - 1;
        return name + 1;
    }

    internal void Report(int at, string schemaPointer, string keyword, string accepted)
    {
        var message = $"found {Found.Value(Value(at))}, accepted is {accepted}";
        (_violations ??= []).Add((_named < 0 ? at : _named, new AttributesViolation("", keyword, message) { SchemaPointer = schemaPointer }));
    }
}
