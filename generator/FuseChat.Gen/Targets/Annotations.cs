using System.Collections.Immutable;
using FuseChat.Gen.Model;

namespace FuseChat.Gen.Targets;

/// <summary>Files -> the types that may be annotated with <c>[TwilioAttributes]</c>, by what the names say.</summary>
internal static class Annotations
{
    private const string Suffix = "Attribute";
    private const string Name = "TwilioAttributes";

    /// <returns>
    /// The metadata names of all annotated types, in the files' order, each once, and maybe of others: an alias counts wherever it is declared,
    /// and what a name means only a symbol tells.
    /// </returns>
    public static EquatableArray<string> Candidates(ImmutableArray<FileAnnotations> files)
    {
        var names = Names(files);
        return files.SelectMany(file => file.Types)
            .Where(type => type.Attributes.Any(name => names.Contains(name) || names.Contains(name + Suffix)))
            .Select(type => type.Name)
            .Distinct()
            .ToEquatableArray();
    }

    // An alias may mean another alias, in whatever order they stand.
    private static HashSet<string> Names(ImmutableArray<FileAnnotations> files)
    {
        var names = new HashSet<string>(StringComparer.Ordinal) { Name + Suffix };
        var aliases = files.SelectMany(file => file.Aliases).ToList();
        while (aliases.RemoveAll(alias => names.Contains(alias.Meant) && names.Add(alias.Name)) > 0)
        {
        }

        return names;
    }
}
