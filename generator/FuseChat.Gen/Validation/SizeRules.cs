using System.Globalization;
using FuseChat.Gen.Budget;
using FuseChat.Gen.Diagnostics;
using FuseChat.Gen.Json;
using Microsoft.CodeAnalysis;

namespace FuseChat.Gen.Validation;

/// <summary>The largest document that a schema accepts fits what its resource carries.</summary>
internal static class SizeRules
{
    private static readonly string[] Bounds = ["maxItems", "maxProperties", "maxLength"];

    /// <summary>Whether the rule about documents without a bound is on, which most projects leave off: its problems take longer to find than to drop.</summary>
    public static bool AreAskedForBounds(CompilationOptions options)
        => DiagnosticDescriptors.DocumentUnbounded.GetEffectiveSeverity(options) != ReportDiagnostic.Suppress;

    public static void Check(SchemaClosure closure, SchemaProblems problems)
    {
        if (closure.Root.Root.Resource is not { } resource || !ResourceRules.Resources.ContainsKey(resource))
        {
            return;
        }

        var maxBytes = ResourceRules.MaxBytes(resource);
        var budget = SizeBudget.Of(closure, maxBytes, Wrong(closure, problems));
        if (budget.IsExceeded)
        {
            // The largest member is the one to bound more tightly.
            var largest = budget.Members.OrderByDescending(member => member.Size.Bytes).First();
            var (at, part) = Bound(closure, largest);
            problems.At(part, DiagnosticDescriptors.DocumentTooLarge, at, at.ToString(), Sum(budget.Size), Text(maxBytes), resource, Fitting(budget, largest));
        }

        foreach (var member in budget.Members)
        {
            if (!closure.AsksForBounds || member.Size.IsBounded)
            {
                continue;
            }

            var at = member.Property.Schema.Pointer;
            problems.AtKey(DiagnosticDescriptors.DocumentUnbounded, at, at.ToString(), resource, Text(maxBytes), Fitting(budget, member));
        }
    }

    /// <summary>Tells the schemas in which something is wrong. Names have no size.</summary>
    private static Func<SchemaSite, bool>? Wrong(SchemaClosure closure, SchemaProblems problems)
    {
        if (problems.Count == 0 && closure.Root.Problems.IsEmpty && closure.Referenced.All(document => document.Problems.IsEmpty))
        {
            return null;
        }

        var errors = closure.Documents.SelectMany(document => document.Problems).Concat(problems.ToEquatableArray())
            .Where(problem => problem.IsError && !problem.IsAboutNames)
            .ToArray();
        return errors.Length == 0 ? null : site => errors.Any(error => error.Path == site.Document.Path && error.Pointer.IsWithin(site.Pointer));
    }

    private static string Fitting(SizeBudget budget, MemberBudget member)
    {
        return member.Collection is null ? $"{Text(budget.BytesLeft(member))} bytes"
            : budget.Members.Count(other => other.Collection is not null) == 1 ? $"{Text(budget.FittingCount())} entries"
            : $"{Text(budget.FittingCount())} entries in each collection";
    }

    /// <summary>Where a member's size is bounded, as far as that stands in this file.</summary>
    private static (JsonPointer At, JsonPart Part) Bound(SchemaClosure closure, MemberBudget member)
    {
        foreach (var hop in closure.Hops(new SchemaSite(closure.Root, member.Property.Schema)))
        {
            if (hop.Document.Path == closure.Root.Path && Bounds.FirstOrDefault(hop.Schema.Has) is { } bound)
            {
                return (hop.Pointer.Append(bound), JsonPart.Value);
            }
        }

        return (member.Property.Schema.Pointer, JsonPart.Key);
    }

    // Nobody adds up further.
    private static string Sum(Size size) => size.Bytes == Size.Most ? "over 1 GB" : $"{Text(size.Bytes)} bytes";

    private static string Text(int number) => number.ToString(CultureInfo.InvariantCulture);
}
