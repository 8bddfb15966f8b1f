using System.Collections.Immutable;
using FuseChat.Gen.Diagnostics;
using FuseChat.Gen.Json;
using FuseChat.Gen.Model;

namespace FuseChat.Gen.Schemas;

/// <summary>A schema file after reading, without places: what it says, and which of its keywords are wrong in themselves.</summary>
/// <remarks>Must stay immutable and structurally equal, because the pipeline compares it.</remarks>
/// <param name="Path">The file.</param>
/// <param name="Root">The schema at its root.</param>
/// <param name="Names">The names that it gives to its schemas; the file's own URI first.</param>
internal sealed record SchemaDocument(string Path, Schema Root, EquatableArray<SchemaName> Names)
{
    /// <summary>Schemas in places where only a reference says that there is one, such as unknown keywords.</summary>
    public EquatableArray<Schema> Detached { get; init; }

    /// <summary>What is wrong with its keywords.</summary>
    public EquatableArray<SchemaProblem> Problems { get; init; }

    /// <summary>Whether anything in the file is a schema.</summary>
    public required bool IsReadable { get; init; }

    /// <summary>Whether all of the file is JSON. Where it is not, that is reported, and what seems to be missing may only be unread.</summary>
    public required bool IsJson { get; init; }

    /// <summary>Whether reading found what must be mended before the file means anything.</summary>
    public bool HasErrors => !IsReadable || Problems.Any(problem => problem.IsError);

    /// <summary>The file's name without its folder.</summary>
    public string FileName => SchemaPath.FileName(Path);

    /// <summary>All schemas of the file.</summary>
    public ImmutableArray<Schema> Schemas => SchemaIndex.Of(this).All;

    /// <summary>The schema at a place in the file, as far as this generator reads schemas there; otherwise null.</summary>
    public Schema? At(JsonPointer pointer) => SchemaIndex.Of(this).Find(pointer);

    /// <summary>The schema that a reference leads to, if it is in this file.</summary>
    public Schema? At(SchemaReference reference)
        => PointerOf(reference) is { } pointer ? At(pointer) : null;

    /// <summary>Whether a URI names the file, or a schema in it.</summary>
    public bool Has(string uri) => SchemaIndex.Of(this).Has(uri);

    /// <summary>Where a reference leads to, if that is in this file.</summary>
    public JsonPointer? PointerOf(SchemaReference reference)
    {
        var uri = reference.Uri == Names[0].Uri ? Root.BaseUri : reference.Uri;
        return SchemaIndex.Of(this).Find(uri, reference.Anchor) is not { } name ? null
            : reference.Anchor.Length > 0 ? name.Pointer
            : reference.Pointer is { } pointer ? name.Pointer.Append(pointer) : null;
    }
}
