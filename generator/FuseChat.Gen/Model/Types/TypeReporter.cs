using FuseChat.Gen.Diagnostics;
using FuseChat.Gen.Json;
using FuseChat.Gen.Schemas;
using FuseChat.Gen.Validation;
using Microsoft.CodeAnalysis;

namespace FuseChat.Gen.Model.Types;

/// <summary>Reports at the innermost schema that stands in the file being checked, wherever references led from there.</summary>
/// <param name="Root">The file being checked.</param>
/// <param name="Pointer">The schema to report at.</param>
/// <param name="Problems">Where reports go; null where nobody wants them.</param>
internal readonly record struct TypeReporter(SchemaDocument Root, JsonPointer Pointer, SchemaProblems? Problems)
{
    private static readonly string[] TypeKeywords = ["properties", "additionalProperties", "items", "prefixItems", "oneOf", "anyOf"];

    /// <summary>The schema of another file that is mapped; null where it stands in the file being checked.</summary>
    public (string Path, JsonPointer Pointer)? Origin { get; private init; }

    public TypeReporter At(SchemaSite site)
        => site.Document.Path == Root.Path ? this with { Pointer = site.Pointer, Origin = null } : this with { Origin = (site.Document.Path, site.Pointer) };

    public TypeSpec? RefuseReference(string keyword)
    {
        Problems?.AtKey(
            DiagnosticDescriptors.NoCSharpMapping, Pointer.Append(keyword), Pointer.ToString(), $"a \"{keyword}\" beside other rules", $"move the rules to the definition, or drop the \"{keyword}\"");
        return null;
    }

    /// <summary>Reports at a keyword, where it stands in the file being checked.</summary>
    public TypeSpec? RefuseAt(SchemaSite site, string keyword, string found, string mend)
    {
        if (site.Document.Path != Root.Path)
        {
            return Refuse(found, mend);
        }

        ReportAt(DiagnosticDescriptors.NoCSharpMapping, site, keyword, found, mend);
        return null;
    }

    /// <summary>Reports a keyword; at the reference where that stands in another file.</summary>
    public void ReportAt(DiagnosticDescriptor descriptor, SchemaSite site, string keyword, params string[] arguments)
    {
        if (site.Document.Path != Root.Path)
        {
            Problems?.AtReference(descriptor, Pointer, (site.Document.Path, site.Pointer), [Pointer.ToString(), .. arguments]);
        }
        else
        {
            Problems?.AtKey(descriptor, site.Pointer.Append(keyword), [site.Pointer.ToString(), .. arguments]);
        }
    }

    /// <summary>Reports a value inside a schema; at the reference where that stands in another file.</summary>
    public void Report(DiagnosticDescriptor descriptor, SchemaSite site, JsonPointer value, params string[] arguments)
        => Problems?.AtValue(descriptor, site.Document.Path == Root.Path ? value : Pointer, arguments);

    /// <summary>Reports at the schema, unless what its type follows from could not be read, which is reported there.</summary>
    public TypeSpec? Refuse(string found, string mend)
    {
        var (root, pointer) = (Root, Pointer);
        if (!Root.Problems.IsEmpty && TypeKeywords.Any(keyword => root.IsUnread(pointer.Append(keyword))))
        {
            return null;
        }

        if (Origin is { } origin)
        {
            Problems?.AtReference(DiagnosticDescriptors.NoCSharpMapping, Pointer, origin, Pointer.ToString(), found, mend);
        }
        else
        {
            Problems?.AtValue(DiagnosticDescriptors.NoCSharpMapping, Pointer, Pointer.ToString(), found, mend);
        }

        return null;
    }
}
