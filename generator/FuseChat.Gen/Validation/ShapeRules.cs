using System.Globalization;
using FuseChat.Gen.Diagnostics;
using FuseChat.Gen.Json;
using FuseChat.Gen.Model;

namespace FuseChat.Gen.Validation;

/// <summary>Every property and parameter has a type that C# can hold.</summary>
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
        foreach (var property in closure.Root.Root.Properties)
        {
            types.Map(new SchemaSite(closure.Root, property.Schema), problems);
        }

        foreach (var parameter in closure.Root.Root.Mutations.SelectMany(mutation => mutation.Parameters))
        {
            types.Map(new SchemaSite(closure.Root, parameter.Schema), problems, allowsNull: true);
        }
    }
}
