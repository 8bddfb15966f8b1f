using FuseChat.Gen.Model;

namespace FuseChat.Gen.Schemas;

/// <summary>The dialects that schema files are the meta-schemas of.</summary>
/// <remarks>Must stay immutable and structurally equal, because the pipeline compares it.</remarks>
/// <param name="All">The dialects, in order.</param>
internal sealed record Dialects(EquatableArray<Dialect> All)
{
    public static Dialects None { get; } = new([]);

    /// <param name="all">What each file is the meta-schema of; null for most.</param>
    public static Dialects Of(IEnumerable<Dialect?> all) => new(all.OfType<Dialect>().OrderBy(dialect => dialect.Uris[0], StringComparer.Ordinal).ToEquatableArray());
}
