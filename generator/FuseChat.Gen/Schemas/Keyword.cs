namespace FuseChat.Gen.Schemas;

/// <summary>A keyword that the generator knows.</summary>
/// <param name="Name">Its name.</param>
/// <param name="Verdict">What becomes of it.</param>
/// <param name="Kind">What its value must be.</param>
/// <param name="Note">What a reader should know beyond the verdict.</param>
/// <param name="IsInPlace">Whether its schemas apply to the very value that the schema around them applies to.</param>
/// <param name="IsRootOnly">Whether it may stand at the root of a file only.</param>
internal sealed record Keyword(string Name, Verdict Verdict, KeywordKind Kind, string Note = "", bool IsInPlace = false, bool IsRootOnly = false)
{
    /// <summary>The vocabulary that it belongs to; none for ours, which have an effect in every dialect.</summary>
    public Vocabularies Vocabulary { get; init; }

    /// <summary>The types of the values that it is about; none where it is about any.</summary>
    public SchemaTypes Types { get; init; }

    /// <summary>Whether its value is a schema, or holds schemas.</summary>
    public bool HoldsSchemas => Kind is KeywordKind.Schema or KeywordKind.Schemas or KeywordKind.SchemasByName or KeywordKind.SchemasByPattern;
}
