using System.Collections.Immutable;
using FuseChat.Gen.Model;

namespace FuseChat.Gen.Targets;

/// <summary>The names by which <c>[TwilioAttributes]</c> may be meant: its own, and aliases of it.</summary>
/// <param name="Names">The last name of each, with its suffix.</param>
internal sealed record AttributeNames(EquatableArray<string> Names)
{
    private const string Suffix = "Attribute";
    private static readonly AttributeNames Own = new(["TwilioAttributesAttribute"]);

    /// <summary>The names in all files.</summary>
    /// <param name="aliases">The aliases that all files see.</param>
    public static AttributeNames Of(ImmutableArray<NameAlias> aliases) => Own.With(aliases);

    /// <summary>The names where further aliases are seen. One may mean another, in whatever order they stand.</summary>
    public AttributeNames With(ImmutableArray<NameAlias> aliases)
    {
        if (aliases.IsEmpty)
        {
            return this;
        }

        var names = new List<string>(Names);
        for (var known = 0; known < names.Count; known++)
        {
            names.AddRange(aliases.Where(alias => alias.Meant == names[known] && !names.Contains(alias.Name)).Select(alias => alias.Name).ToArray());
        }

        return names.Count == Names.Length ? this : new(names.ToEquatableArray());
    }

    /// <summary>Whether an attribute of this name may be meant, which is written with or without its suffix.</summary>
    public bool Has(string written)
    {
        foreach (var name in Names)
        {
            if (name.StartsWith(written, StringComparison.Ordinal)
                && (name.Length == written.Length || (name.Length == written.Length + Suffix.Length && name.EndsWith(Suffix, StringComparison.Ordinal))))
            {
                return true;
            }
        }

        return false;
    }
}

/// <summary>Another name for a type or a namespace.</summary>
/// <param name="Name">The name that is given.</param>
/// <param name="Meant">The last name of what it means, as it is written.</param>
internal sealed record NameAlias(string Name, string Meant);
