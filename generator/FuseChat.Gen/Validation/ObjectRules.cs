using System.Globalization;
using FuseChat.Gen.Diagnostics;
using FuseChat.Gen.Model.Types;

namespace FuseChat.Gen.Validation;

/// <summary>What holds of every object whose members are typed: a document, and each object inside it.</summary>
internal static class ObjectRules
{
    // A bit for each in the reader's record of what it met.
    private const int MaxProperties = 64;

    /// <summary>Checks an object.</summary>
    /// <param name="site">Its schema.</param>
    /// <param name="reporter">Where reports go.</param>
    /// <param name="beside">Names of members that are declared elsewhere, each once, and its own all the same.</param>
    public static void Check(SchemaSite site, TypeReporter reporter, IReadOnlyCollection<string> beside)
    {
        if (reporter.Problems?.In(site.Document.Path) is not { } problems)
        {
            return;
        }

        var count = site.Schema.Properties.Length + beside.Count(name => site.Schema.Member(name) is null);
        if (count > MaxProperties)
        {
            problems.AtKey(
                DiagnosticDescriptors.TooManyProperties,
                site.Pointer.Append("properties"),
                site.Pointer.ToString(),
                count.ToString(CultureInfo.InvariantCulture),
                MaxProperties.ToString(CultureInfo.InvariantCulture));
        }

        for (var index = 0; index < site.Schema.Required.Length; index++)
        {
            // Where the properties could not be read, nobody knows which there are.
            var name = site.Schema.Required[index];
            if (site.Schema.Member(name) is null && !beside.Contains(name) && !site.Schema.Forbids(name) && !site.Document.IsUnread(site.Pointer.Append("properties")))
            {
                var names = site.Schema.Properties.Select(property => property.Name).Concat(beside);
                var hint = Spelling.Closest(name, names) is { } near ? $"did you mean \"{near}\"?" : "declare it among the \"properties\"";
                problems.AtValue(DiagnosticDescriptors.RequiredUndeclared, site.Pointer.Append("required").Append(index), site.Pointer.ToString(), Quoted.Name(name), hint);
            }
        }
    }
}
