using System.Globalization;
using FuseChat.Gen.Budget;
using FuseChat.Gen.Diagnostics;
using FuseChat.Gen.Json;

namespace FuseChat.Gen.Validation;

/// <summary>The largest document that a schema accepts fits what its resource carries.</summary>
internal static class SizeRules
{
    private static readonly string[] Bounds = ["maxItems", "maxProperties", "maxLength"];

    public static void Check(SchemaClosure closure, SchemaProblems problems)
    {
        if (closure.Root.Root.Resource is not { } resource || !ResourceRules.Resources.ContainsKey(resource))
        {
            return;
        }

        var maxBytes = ResourceRules.MaxBytes(resource);
        var budget = SizeBudget.Of(closure, maxBytes);
        if (budget.IsExceeded)
        {
            // The largest member is the one to bound more tightly.
            var largest = budget.Members.OrderByDescending(member => member.Size.Bytes).First();
            var (at, part) = Bound(closure, largest);
            problems.At(part, DiagnosticDescriptors.DocumentTooLarge, at, at.ToString(), Text(budget.Size.Bytes), Text(maxBytes), resource, Fitting(budget, largest));
        }

        foreach (var member in budget.Members.Where(member => !member.Size.IsBounded))
        {
            var at = member.Property.Schema.Pointer;
            problems.AtKey(DiagnosticDescriptors.DocumentUnbounded, at, at.ToString(), resource, Text(maxBytes), Fitting(budget, member));
        }
    }

    private static string Fitting(SizeBudget budget, MemberBudget member)
    {
        var count = Text(budget.FittingCount());
        return member.Collection is null ? $"{Text(budget.BytesLeft(member))} bytes"
            : budget.Members.Count(other => other.Collection is not null) == 1 ? $"{count} entries"
            : $"{count} entries in each collection";
    }

    /// <summary>Where a member's size is bounded, as far as that stands in this file.</summary>
    private static (JsonPointer At, JsonPart Part) Bound(SchemaClosure closure, MemberBudget member)
    {
        var own = closure.Hops(new SchemaSite(closure.Root, member.Property.Schema)).Where(hop => hop.Document.Path == closure.Root.Path);
        foreach (var (site, keyword) in own.SelectMany(hop => Bounds.Select(keyword => (hop, keyword))))
        {
            if (site.Schema.Has(keyword))
            {
                return (site.Pointer.Append(keyword), JsonPart.Value);
            }
        }

        return (member.Property.Schema.Pointer, JsonPart.Key);
    }

    private static string Text(int number) => number.ToString(CultureInfo.InvariantCulture);
}
