using FuseChat.Gen.Diagnostics;
using FuseChat.Gen.Json;
using FuseChat.Gen.Model;

namespace FuseChat.Gen.Schemas;

/// <summary>A schema file after reading, without places: what it says, and which of its keywords are wrong in themselves.</summary>
/// <remarks>Must stay immutable and structurally equal, because the pipeline compares it.</remarks>
internal sealed record SchemaDocument(string Path, Schema Root, EquatableArray<SchemaProblem> Problems)
{
    /// <summary>Whether anything in the file is a schema.</summary>
    public required bool IsReadable { get; init; }

    /// <summary>Whether all of the file is JSON. Where it is not, that is reported, and what seems to be missing may only be unread.</summary>
    public required bool IsJson { get; init; }

    /// <summary>Whether reading found what must be mended before the file means anything.</summary>
    public bool HasErrors => !IsReadable || Problems.Any(problem => problem.IsError);

    /// <summary>The file's name without its folder.</summary>
    public string FileName => SchemaPath.FileName(Path);

    /// <summary>All files by path. A project may list a file twice; it counts once.</summary>
    public static EquatableArray<SchemaDocument> Order(IEnumerable<SchemaDocument> documents)
        => documents.GroupBy(document => document.Path, StringComparer.Ordinal)
            .Select(same => same.First())
            .OrderBy(document => document.Path, StringComparer.Ordinal)
            .ToEquatableArray();

    /// <summary>The schema at a place in the file, as far as this generator reads schemas there; otherwise null.</summary>
    public Schema? At(JsonPointer pointer) => !IsReadable ? null : SchemaWalk.All(Root).FirstOrDefault(schema => schema.Pointer == pointer);
}
