using System.Collections;

namespace FuseChat.Runtime.Attributes;

/// <summary>Everything that is wrong with one text, in text order. The default value is empty.</summary>
public readonly struct AttributesProblems : IReadOnlyList<AttributesProblem>
{
    private readonly IReadOnlyList<AttributesProblem>? _problems;

    /// <summary>Makes a list of problems.</summary>
    /// <param name="problems">The problems, in text order.</param>
    public AttributesProblems(IReadOnlyList<AttributesProblem> problems) => _problems = problems;

    /// <summary>Number of problems, from 0.</summary>
    public int Count => _problems?.Count ?? 0;

    /// <summary>The problem at a position.</summary>
    /// <param name="index">From 0 to <see cref="Count"/> - 1.</param>
    public AttributesProblem this[int index] => (_problems ?? [])[index];

    /// <inheritdoc />
    public IEnumerator<AttributesProblem> GetEnumerator() => (_problems ?? []).GetEnumerator();

    IEnumerator IEnumerable.GetEnumerator() => GetEnumerator();

    /// <summary>The problems as sentences, separated by <c>"; "</c>.</summary>
    public override string ToString() => string.Join("; ", _problems ?? []);
}
