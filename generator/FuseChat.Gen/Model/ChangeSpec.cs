namespace FuseChat.Gen.Model;

/// <summary>What a mutation makes of one property.</summary>
/// <remarks>Must stay immutable and structurally equal, because the pipeline compares it.</remarks>
/// <param name="Member">The property's index among the document's.</param>
/// <param name="Property">The property's name.</param>
/// <param name="Access">The property's value in the method that changes it.</param>
/// <param name="LocalType">The type of the local variable that holds the changed value, or <c>var</c>; null where it needs none.</param>
/// <param name="Changed">The changed value.</param>
/// <param name="Steps">What happens to the value, in order.</param>
/// <param name="Comparison">How a changed value is told from an unchanged one.</param>
internal sealed record ChangeSpec(
    int Member, string Property, string Access, string? LocalType, string Changed, EquatableArray<StepSpec> Steps, ChangeComparison Comparison)
{
    /// <summary>The call that makes the same change in a text; null where there is none.</summary>
    public string? Patch => Steps is [{ Patch: { } only }] ? only : null;
}
