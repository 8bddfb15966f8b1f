using FuseChat.Gen.Diagnostics;
using FuseChat.Gen.Evaluation;
using FuseChat.Gen.Json;
using FuseChat.Gen.Model;
using FuseChat.Gen.Schemas;

namespace FuseChat.Gen.Validation;

/// <summary>Values that a schema holds itself fit it: <c>default</c>, <c>examples</c>, <c>const</c> and <c>enum</c>.</summary>
internal static class ValueRules
{
    public static void Check(SchemaClosure closure, SchemaProblems problems, CancellationToken cancellation)
    {
        var evaluator = new SchemaEvaluator(closure, cancellation);
        var types = new TypeFitRules(closure, problems);
        foreach (var schema in closure.Root.Schemas)
        {
            foreach (var keyword in schema.Keywords)
            {
                if (keyword.Name is "default" or "examples" or "const" or "enum")
                {
                    var site = new SchemaSite(closure.Root, schema);
                    var at = site.Pointer.Append(keyword.Name);
                    evaluator.Renew();
                    Check(evaluator, site, keyword, keyword.Value!, at, problems);
                    types.Check(site, keyword, at);
                }
            }
        }
    }

    private static void Check(SchemaEvaluator evaluator, SchemaSite site, SchemaKeyword keyword, JsonNode value, JsonPointer at, SchemaProblems problems)
    {
        switch (keyword.Name)
        {
            case "default":
                ReportSamples(evaluator.Evaluate(site, value, at), problems);
                break;
            case "examples":
                var examples = ((JsonArray)value).Items;
                for (var index = 0; index < examples.Length; index++)
                {
                    ReportSamples(evaluator.Evaluate(site, examples[index], at.Append(index)), problems);
                }

                break;
            case "const":
                ReportChoices(evaluator.Evaluate(Without(site, keyword), value, at), problems);
                break;
            case "enum" when value is JsonArray { Items.IsEmpty: true }:
                problems.AtValue(DiagnosticDescriptors.ChoiceNeverFits, at, at.ToString(), "an empty array", "so that no value fits; name those that do");
                break;
            case "enum":
                var (rest, choices) = (Without(site, keyword), ((JsonArray)value).Items);
                for (var index = 0; index < choices.Length; index++)
                {
                    ReportChoices(evaluator.Evaluate(rest, choices[index], at.Append(index)), problems);
                }

                break;
        }
    }

    // A choice is surely among the choices, which may be many.
    private static SchemaSite Without(SchemaSite site, SchemaKeyword keyword)
        => site.To(site.Schema with { Keywords = site.Schema.Keywords.Where(other => other.Name != keyword.Name).ToEquatableArray() });

    private static void ReportSamples(EquatableArray<Violation> violations, SchemaProblems problems)
    {
        foreach (var violation in violations)
        {
            problems.At(violation.Part, DiagnosticDescriptors.SampleDoesNotFit, violation.Pointer, violation.Pointer.ToString(), violation.Found, violation.Accepted);
        }
    }

    private static void ReportChoices(EquatableArray<Violation> violations, SchemaProblems problems)
    {
        foreach (var violation in violations)
        {
            problems.At(violation.Part, DiagnosticDescriptors.ChoiceNeverFits, violation.Pointer, violation.Pointer.ToString(), violation.Found, $"which nothing that fits is equal to; accepted is {violation.Accepted}");
        }
    }
}
