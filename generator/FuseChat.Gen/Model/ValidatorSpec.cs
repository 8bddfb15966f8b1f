namespace FuseChat.Gen.Model;

/// <summary>All that emission needs of one validator.</summary>
/// <remarks>Must stay immutable and structurally equal, because the pipeline compares it.</remarks>
/// <param name="Type">The annotated type.</param>
/// <param name="Schema">The schema's file name, and its pointer where it is not the root.</param>
/// <param name="Rules">The schemas; the first is the one that values are checked against.</param>
internal sealed record ValidatorSpec(TypeName Type, string Schema, EquatableArray<RuleSpec> Rules)
{
    /// <summary>What tells from typed values alone that a document is valid; null where nothing does.</summary>
    public AcceptanceSpec? Acceptance { get; init; }

    /// <summary>The class that holds the table.</summary>
    public string RulesName => Type.Name.TrimStart('@') + "Schema";
}
