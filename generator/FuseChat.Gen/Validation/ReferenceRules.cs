using FuseChat.Gen.Diagnostics;
using FuseChat.Gen.Json;
using FuseChat.Gen.Schemas;

namespace FuseChat.Gen.Validation;

/// <summary>References lead somewhere, and to one schema only.</summary>
internal static class ReferenceRules
{
    public static void Check(SchemaClosure closure, SchemaProblems problems)
    {
        foreach (var (uri, rival) in closure.Clashes)
        {
            var name = closure.Root.Names.Last(name => name.Uri == uri && name.Anchor.Length == 0);
            problems.AtValue(DiagnosticDescriptors.NameTakenTwice, name.Pointer.Append("$id"), name.Pointer.ToString(), Quoted.Name(uri), rival);
        }

        foreach (var schema in closure.Root.Schemas)
        {
            var site = new SchemaSite(closure.Root, schema);
            if (schema.Reference is { } reference)
            {
                Check(closure, site, "$ref", reference, problems);
            }

            if (schema.DynamicReference is { } dynamicReference)
            {
                Check(closure, site, "$dynamicRef", dynamicReference, problems);
            }
        }
    }

    /// <summary>Whether every reference of the file leads to a schema that says something itself.</summary>
    public static bool AllLeadSomewhere(SchemaClosure closure) => closure.Root.Schemas.All(schema => LeadsSomewhere(closure, schema));

    private static void Check(SchemaClosure closure, SchemaSite site, string keyword, SchemaReference reference, SchemaProblems problems)
    {
        if (closure.Resolve(site, reference) is null)
        {
            // What is missing may be in the part that could not be read, which is reported there.
            if (closure.FileOf(site, reference) is not ({ IsComplete: false } or { IsReadable: false }))
            {
                Report(Hint(closure, site, site.Schema.Text(keyword)!));
            }
        }
        else if (closure.ReferenceOf(site) == reference && Endless(closure, site) is { } hint)
        {
            Report(hint);
        }

        void Report(string hint) => problems.AtValue(
            DiagnosticDescriptors.ReferenceNotFound, site.Pointer.Append(keyword), site.Pointer.ToString(), Quoted.Name(site.Schema.Text(keyword)!), hint);
    }

    // A reference that leads to one that leads nowhere is no fault of its own.
    private static string? Endless(SchemaClosure closure, SchemaSite site)
    {
        var last = Last(closure, site);
        if (closure.ReferenceOf(last) is not { } reference || closure.Resolve(last, reference) is not { } next)
        {
            return null;
        }

        return closure.Hops(next).All(hop => !hop.IsSameAs(last))
            ? $"it is the first of more than {SchemaHops.Max - 1} references one after the other; refer to a schema nearer to the end"
            : "it comes back to itself";
    }

    private static SchemaSite Last(SchemaClosure closure, SchemaSite site)
    {
        var last = site;
        foreach (var hop in closure.Hops(site))
        {
            last = hop;
        }

        return last;
    }

    private static bool LeadsSomewhere(SchemaClosure closure, Schema schema)
    {
        var site = new SchemaSite(closure.Root, schema);
        return closure.Follow(site) is not null && (schema.DynamicReference is null || closure.Resolve(site, schema.DynamicReference) is not null);
    }

    private static string Hint(SchemaClosure closure, SchemaSite from, string reference)
    {
        var (uri, fragment) = SchemaUri.Split(reference);
        if (closure.Resolve(from, SchemaReference.Of(from.Schema.BaseUri, uri)) is not { } file)
        {
            return NearFiles.Closest(from.Schema.BaseUri, uri, closure.SeenUris) is { } meant
                ? $"did you mean \"{meant}{reference.Substring(uri.Length)}\"?"
                : $"the schema files among the additional files are {Listed.Of(closure.Seen)}";
        }

        if (fragment.Length > 0 && fragment[0] != '/')
        {
            var anchors = file.Document.Names.Where(name => name.Uri == file.Schema.BaseUri).Select(name => name.Anchor).Where(anchor => anchor.Length > 0);
            return Spelling.Closest(fragment, anchors) is { } anchor ? $"did you mean \"{uri}#{anchor}\"?" : $"{Quoted.Name(file.Document.FileName)} has no such \"$anchor\"";
        }

        if (JsonPointer.TryParse(fragment, out var place) && NoSchema.At(file.Document, file.Pointer.Append(place), from.Pointer) is { } what)
        {
            return what;
        }

        var pointers = file.Document.Schemas.Select(schema => schema.Pointer.Text).Where(pointer => pointer.Length > 0).ToArray();
        return Spelling.Closest(fragment, pointers) is { } near
            ? $"did you mean \"{uri}#{near}\"?"
            : $"{Quoted.Name(file.Document.FileName)} has no schema there";
    }
}
