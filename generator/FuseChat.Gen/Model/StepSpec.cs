namespace FuseChat.Gen.Model;

/// <summary>One step of a mutation as a C# expression over the value so far.</summary>
/// <remarks>Must stay immutable and structurally equal, because the pipeline compares it.</remarks>
/// <param name="Method">The method that makes the changed value of the one so far; null where the step replaces it.</param>
/// <param name="Operands">The method's other arguments, which may be none, or what replaces the value.</param>
internal sealed record StepSpec(string? Method, string Operands)
{
    /// <summary>Whether the value is replaced by a parameter or a constant.</summary>
    public bool IsPlain { get; init; }

    /// <summary>Whether the property may be absent.</summary>
    public bool IsOptional { get; init; }

    /// <summary>What stands for an absent value; null where an absent value stays absent.</summary>
    public string? Empty { get; init; }

    /// <summary>The call that does the same to a text; null where there is none.</summary>
    public string? Patch { get; init; }

    /// <summary>Whether a value that is there must be taken out of a <see cref="System.Nullable{T}"/>.</summary>
    public bool IsNullableValue { get; init; }

    /// <summary>The changed value.</summary>
    /// <param name="current">The value so far.</param>
    public string Expression(string current) => (Method, IsOptional, Empty) switch
    {
        (null, _, _) => Operands,
        (_, false, _) => Call(current),
        (_, _, null) => $"{current} is null ? null : {Call(IsNullableValue ? current + ".Value" : current)}",
        _ => Call($"{current} ?? {Empty}"),
    };

    private string Call(string current) => Operands.Length == 0 ? $"{Method}({current})" : $"{Method}({current}, {Operands})";
}
