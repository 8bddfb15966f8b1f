using System.Globalization;
using FuseChat.Gen.Diagnostics;
using FuseChat.Gen.Json;
using FuseChat.Gen.Model;
using FuseChat.Gen.Schemas;

namespace FuseChat.Gen.Validation;

/// <summary>A document, which is a schema that says what resource it belongs to, has a type in C# for every property and parameter.</summary>
internal static class ShapeRules
{
    // A bit for each in the reader's record of what it met.
    private const int MaxProperties = 64;

    public static void Check(SchemaClosure closure, SchemaProblems problems)
    {
        var count = closure.Root.Root.Properties.Length;
        if (count > MaxProperties)
        {
            problems.AtKey(
                DiagnosticDescriptors.TooManyProperties,
                JsonPointer.Root.Append("properties"),
                JsonPointer.Root.ToString(),
                count.ToString(CultureInfo.InvariantCulture),
                MaxProperties.ToString(CultureInfo.InvariantCulture));
        }

        // Which C# types are declared for definitions changes names only, so none are needed to judge shapes.
        var types = new TypeMapper(closure, []);
        var root = closure.Root.Root;
        foreach (var property in root.Properties)
        {
            types.Map(new SchemaSite(closure.Root, property.Schema), problems);
        }

        foreach (var parameter in root.Mutations.SelectMany(mutation => mutation.Parameters))
        {
            types.Map(new SchemaSite(closure.Root, parameter.Schema), problems, allowsNull: true);
        }

        CheckRequired(root, problems);
    }

    private static void CheckRequired(Schema schema, SchemaProblems problems)
    {
        var names = schema.Properties.Select(property => property.Name).ToArray();
        for (var index = 0; index < schema.Required.Length; index++)
        {
            var name = schema.Required[index];
            if (!names.Contains(name))
            {
                var hint = Spelling.Closest(name, names) is { } near ? $"did you mean \"{near}\"?" : "declare it among the \"properties\"";
                problems.AtValue(DiagnosticDescriptors.RequiredUndeclared, schema.Pointer.Append("required").Append(index), schema.Pointer.ToString(), Quoted.Name(name), hint);
            }
        }
    }
}
