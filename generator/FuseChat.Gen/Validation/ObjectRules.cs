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
    /// <param name="beside">Names of members that are declared elsewhere, and its own all the same.</param>
    public static void Check(SchemaSite site, TypeReporter reporter, IEnumerable<string> beside)
    {
        if (reporter.Problems?.In(site.Document.Path) is not { } problems)
        {
            return;
        }

        var names = site.Schema.Properties.Select(property => property.Name).Union(beside).ToArray();
        if (names.Length > MaxProperties)
        {
            problems.AtKey(
                DiagnosticDescriptors.TooManyProperties,
                site.Pointer.Append("properties"),
                site.Pointer.ToString(),
                names.Length.ToString(CultureInfo.InvariantCulture),
                MaxProperties.ToString(CultureInfo.InvariantCulture));
        }

        // Where the properties could not be read, nobody knows which there are.
        for (var index = 0; index < site.Schema.Required.Length && !site.Document.IsUnread(site.Pointer.Append("properties")); index++)
        {
            var name = site.Schema.Required[index];
            if (!names.Contains(name))
            {
                var hint = Spelling.Closest(name, names) is { } near ? $"did you mean \"{near}\"?" : "declare it among the \"properties\"";
                problems.AtValue(DiagnosticDescriptors.RequiredUndeclared, site.Pointer.Append("required").Append(index), site.Pointer.ToString(), Quoted.Name(name), hint);
            }
        }
    }
}
