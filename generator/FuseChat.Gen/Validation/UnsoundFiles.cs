using FuseChat.Gen.Model;

namespace FuseChat.Gen.Validation;

/// <summary>The schema files from which nothing can be emitted.</summary>
/// <remarks>Must stay immutable and structurally equal, because the pipeline compares it.</remarks>
/// <param name="Paths">The files, in order.</param>
internal sealed record UnsoundFiles(EquatableArray<string> Paths)
{
    public static UnsoundFiles Of(IEnumerable<SchemaCheck> checks)
        => new(checks.Where(check => !check.IsSound).Select(check => check.Path).OrderBy(path => path, StringComparer.Ordinal).ToEquatableArray());
}
