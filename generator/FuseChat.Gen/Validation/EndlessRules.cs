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
        var objects = closure.Referenced.Prepend(closure.Root)
            .SelectMany(document => document.Schemas.Select(schema => new SchemaSite(document, schema)))
            .Where(IsObject)
            .ToArray();
        var indexes = new Dictionary<(string, JsonPointer), int>();
        for (var index = 0; index < objects.Length; index++)
        {
            indexes[(objects[index].Document.Path, objects[index].Pointer)] = index;
        }

        var required = objects.Select(site => Required(closure, site).ToArray()).ToArray();
        var edges = required.Select(members => members.Select(member => indexes[(member.Target.Document.Path, member.Target.Pointer)]).ToArray()).ToArray();
        if (Circles.Find(edges) is not { } circle)
        {
            return;
        }

        for (var index = 0; index < circle.Count; index++)
        {
            var (site, next) = (objects[circle[index]], objects[circle[(index + 1) % circle.Count]]);
            if (site.Document.Path == closure.Root.Path)
            {
                var member = required[circle[index]].First(member => member.Target.IsSameAs(next)).Member;
                problems.AtKey(DiagnosticDescriptors.Contradiction, member.Schema.Pointer, site.Pointer.ToString(), $"a required member {Quoted.Name(member.Name)} that contains it again without end");
                return;
            }
        }
    }

    private static bool IsObject(SchemaSite site) => site.Schema.Types == SchemaTypes.Object && ObjectTypes.IsRecord(site.Schema);

    private static IEnumerable<(NamedSchema Member, SchemaSite Target)> Required(SchemaClosure closure, SchemaSite site)
        => site.Schema.Properties
            .Where(property => site.Schema.Required.Contains(property.Name))
            .Select(property => (property, Target: closure.Follow(site.To(property.Schema))))
            .Where(pair => pair.Target is { } target && IsObject(target))
            .Select(pair => (pair.property, pair.Target!.Value));
}
