using System.Collections;

namespace FuseChat.Runtime.Attributes;

/// <summary>Every rule of its schema that a value breaks, in text order. The default value is empty: the value is valid.</summary>
public readonly struct AttributesViolations : IReadOnlyList<AttributesViolation>
{
    private readonly IReadOnlyList<AttributesViolation>? _violations;

    /// <summary>Makes a list of violations.</summary>
    /// <param name="violations">The violations, in text order.</param>
    public AttributesViolations(IReadOnlyList<AttributesViolation> violations) => _violations = violations;

    /// <summary>Whether the value is valid.</summary>
    public bool IsValid => Count == 0;

    /// <summary>Number of violations, from 0.</summary>
    public int Count => _violations?.Count ?? 0;

    /// <summary>The violation at a position.</summary>
    /// <param name="index">From 0 to <see cref="Count"/> - 1.</param>
    public AttributesViolation this[int index] => (_violations ?? [])[index];

    /// <inheritdoc />
    public IEnumerator<AttributesViolation> GetEnumerator() => (_violations ?? []).GetEnumerator();

    IEnumerator IEnumerable.GetEnumerator() => GetEnumerator();

    /// <summary>The violations as sentences, separated by <c>"; "</c>.</summary>
    public override string ToString() => string.Join("; ", _violations ?? []);
}
