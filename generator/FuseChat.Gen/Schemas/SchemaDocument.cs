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
    private readonly SchemaPlaces _places;

    /// <summary>All schemas of the file, outer ones first: those in places where only a reference says that there is one, such as unknown keywords, come last.</summary>
    public required EquatableArray<Schema> Schemas
    {
        get;
        init => (field, _places) = (value, SchemaPlaces.Of(value));
    }

    /// <summary>What is wrong with its keywords.</summary>
    public EquatableArray<SchemaProblem> Problems { get; init; }

    /// <summary>Whether anything in the file is a schema.</summary>
    public required bool IsReadable { get; init; }

    /// <summary>Whether all that is written in the file was read. Where it was not, that is reported, and what seems to be missing may only be unread.</summary>
    public required bool IsComplete { get; init; }

    /// <summary>Whether reading found an error at a place, or around it, so that what is there is not known.</summary>
    public bool IsUnread(JsonPointer place) => !Problems.IsEmpty && Problems.Any(problem => problem.IsError && place.IsWithin(problem.Pointer));

    /// <summary>Whether reading found what must be mended before the file means anything.</summary>
    public bool HasErrors => !IsReadable || Problems.Any(problem => problem.IsError);

    /// <summary>The file's name without its folder.</summary>
    public string FileName => SchemaPath.FileName(Path);

    /// <summary>The schema at a place in the file, as far as this generator reads schemas there; otherwise null.</summary>
    public Schema? At(JsonPointer pointer) => pointer.IsRoot && IsReadable ? Root : _places.Find(Schemas, pointer);

    /// <summary>The innermost schema that a place is within, or is.</summary>
    public Schema Around(JsonPointer place)
    {
        while (!place.IsRoot)
        {
            if (At(place) is { } schema)
            {
                return schema;
            }

            place = place.Parent;
        }

        return Root;
    }

    /// <summary>The schema that a reference leads to, if it is in this file.</summary>
    public Schema? At(SchemaReference reference)
        => PointerOf(reference) is { } pointer ? At(pointer) : null;

    /// <summary>Whether a URI names the file, or a schema in it.</summary>
    public bool Has(string uri) => Names[0].Uri == uri || (Names.Length > 1 && SchemaIndex.Of(this).Has(uri));

    /// <summary>Where a reference leads to, if that is in this file.</summary>
    public JsonPointer? PointerOf(SchemaReference reference)
    {
        var uri = reference.Uri == Names[0].Uri ? Root.BaseUri : reference.Uri;
        return Find(uri, reference.Anchor) is not { } name ? null
            : reference.Anchor.Length > 0 ? name.Pointer
            : reference.Pointer is { } pointer ? name.Pointer.Append(pointer) : null;
    }

    // Most files have no name but their own.
    private SchemaName? Find(string uri, string anchor)
        => Names.Length > 1 ? SchemaIndex.Of(this).Find(uri, anchor)
            : Names[0].Uri == uri && anchor.Length == 0 ? Names[0]
            : null;
}
