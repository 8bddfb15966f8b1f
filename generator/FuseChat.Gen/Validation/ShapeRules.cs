using FuseChat.Gen.Diagnostics;
using FuseChat.Gen.Model;
using FuseChat.Gen.Model.Types;

namespace FuseChat.Gen.Validation;

/// <summary>A document, which is a schema that says what resource it belongs to, has a type and a name in C# for every property and parameter.</summary>
internal static class ShapeRules
{
    public static void Check(SchemaClosure closure, SchemaProblems problems)
    {
        // Which C# types are declared changes names of types only, so none are needed to judge the rest.
        var root = new SchemaSite(closure.Root, closure.Root.Root);
        var types = new TypeMapper(closure, [], (new TypeName("", ""), TypeShape.Record, root));
        ObjectTypes.Properties(root, types, new TypeReporter(closure.Root, root.Pointer, problems));
        foreach (var mutation in root.Schema.Mutations)
        {
            foreach (var parameter in mutation.Parameters)
            {
                types.Map(root.To(parameter.Schema), problems);
            }
        }

        NameRules.Check(root, types, problems);
    }
}
