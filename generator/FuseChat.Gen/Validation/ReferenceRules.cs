using FuseChat.Gen.Diagnostics;
using FuseChat.Gen.Schemas;

namespace FuseChat.Gen.Validation;

/// <summary>References lead somewhere, and stand alone.</summary>
internal static class ReferenceRules
{
    public static void Check(SchemaClosure closure, SchemaProblems problems)
    {
        foreach (var schema in SchemaWalk.All(closure.Root.Root).Where(schema => schema.Ref is not null))
        {
            var at = schema.Pointer.Append("$ref");
            if (closure.Resolve(closure.Root, schema.Ref!) is null)
            {
                // What is missing may be in the part that could not be read, which is reported there.
                if (closure.FileOf(closure.Root, schema.Ref!) is { IsJson: false } or { IsReadable: false })
                {
                    continue;
                }

                problems.AtValue(DiagnosticDescriptors.ReferenceNotFound, at, schema.Pointer.ToString(), Quoted.Name(schema.Ref!), Hint(closure, schema.Ref!));
            }
            else if (IsInCircle(closure, schema))
            {
                problems.AtValue(DiagnosticDescriptors.ReferenceNotFound, at, schema.Pointer.ToString(), Quoted.Name(schema.Ref!), "it comes back to itself");
            }
            else if (schema.HasAssertions)
            {
                problems.AtKey(DiagnosticDescriptors.NoCSharpMapping, at, schema.Pointer.ToString(), "a \"$ref\" beside other rules", "move the rules to the definition, or drop the \"$ref\"");
            }
        }
    }

    /// <summary>Whether every reference of the file leads to a schema that says something itself.</summary>
    public static bool AllLeadSomewhere(SchemaClosure closure) => SchemaWalk.All(closure.Root.Root).All(schema => LeadsSomewhere(closure, schema));

    // A reference that leads to one that leads nowhere is no fault of its own.
    private static bool IsInCircle(SchemaClosure closure, Schema schema)
        => closure.Hops(new SchemaSite(closure.Root, schema)).Last() is { Schema.Ref: { } reference } last && closure.Resolve(last.Document, reference) is not null;

    private static bool LeadsSomewhere(SchemaClosure closure, Schema schema) => closure.Follow(new SchemaSite(closure.Root, schema)) is not null;

    private static string Hint(SchemaClosure closure, string reference)
    {
        var hash = reference.IndexOf('#');
        var fragment = hash < 0 ? "" : reference.Substring(hash + 1);
        if (closure.Resolve(closure.Root, hash < 0 ? reference : reference.Substring(0, hash + 1)) is { } file)
        {
            var pointers = SchemaWalk.All(file.Schema).Select(schema => schema.Pointer.Text).Where(pointer => pointer.Length > 0).ToArray();
            return Spelling.Closest(fragment, pointers) is { } near
                ? $"did you mean \"#{near}\"?"
                : $"{Quoted.Name(file.Document.FileName)} has no schema there";
        }

        return $"the schema files among the additional files are {string.Join(", ", closure.Seen)}";
    }
}
