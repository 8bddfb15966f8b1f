using FuseChat.Gen.Diagnostics;
using FuseChat.Gen.Json;
using FuseChat.Gen.Model;
using FuseChat.Gen.Model.Types;
using FuseChat.Gen.Schemas;

namespace FuseChat.Gen.Validation;

/// <summary>Objects that require themselves, directly or by way of others, would never end.</summary>
internal static class EndlessRules
{
    public static void Check(SchemaClosure closure, SchemaProblems problems)
    {
        var objects = new List<SchemaSite>();
        var required = new List<List<(NamedSchema Member, SchemaSite Target)>>();
        Add(closure, closure.Root, objects, required);
        foreach (var document in closure.Referenced)
        {
            Add(closure, document, objects, required);
        }

        if (required.TrueForAll(members => members.Count == 0))
        {
            return;
        }

        var indexes = new Dictionary<(string, JsonPointer), int>();
        for (var index = 0; index < objects.Count; index++)
        {
            indexes[(objects[index].Document.Path, objects[index].Pointer)] = index;
        }

        var edges = required.Select(members => members.Select(member => indexes[(member.Target.Document.Path, member.Target.Pointer)]).ToArray()).ToArray();
        foreach (var circle in Circles.Find(edges))
        {
            // Each file of the circle reports it once.
            var at = 0;
            while (at < circle.Count && objects[circle[at]].Document.Path != closure.Root.Path)
            {
                at++;
            }

            if (at < circle.Count)
            {
                var (site, next) = (objects[circle[at]], objects[circle[(at + 1) % circle.Count]]);
                var member = required[circle[at]].First(member => member.Target.IsSameAs(next)).Member;
                problems.AtKey(DiagnosticDescriptors.Contradiction, member.Schema.Pointer, site.Pointer.ToString(), $"a required member {Quoted.Name(member.Name)} that contains it again without end");
            }
        }
    }

    private static void Add(SchemaClosure closure, SchemaDocument document, List<SchemaSite> objects, List<List<(NamedSchema Member, SchemaSite Target)>> required)
    {
        foreach (var schema in document.Schemas)
        {
            if (IsObject(schema))
            {
                objects.Add(new SchemaSite(document, schema));
                required.Add(Required(closure, objects[objects.Count - 1]));
            }
        }
    }

    private static bool IsObject(Schema schema) => schema.Types == SchemaTypes.Object && ObjectTypes.IsRecord(schema);

    private static List<(NamedSchema Member, SchemaSite Target)> Required(SchemaClosure closure, SchemaSite site)
    {
        var required = new List<(NamedSchema Member, SchemaSite Target)>();
        foreach (var property in site.Schema.Properties)
        {
            if (site.Schema.Required.Contains(property.Name) && closure.Follow(site.To(property.Schema)) is { } target && IsObject(target.Schema))
            {
                required.Add((property, target));
            }
        }

        return required;
    }
}
