namespace FuseChat.Gen.Model;

/// <summary>The name of an annotated type, as C# writes it: keywords with their <c>@</c>.</summary>
/// <remarks>Must stay immutable and structurally equal, because the pipeline compares it.</remarks>
/// <param name="Namespace">Empty for the global namespace.</param>
/// <param name="Name">The type's own name.</param>
internal sealed record TypeName(string Namespace, string Name)
{
    /// <summary>The types that it is nested in, outer ones first.</summary>
    public EquatableArray<ContainingType> Containing { get; init; }

    public bool IsInGeneric => Containing.Any(type => type.Arity > 0);

    public string Full => string.Join(".", Parts(type => type.Name, Name));

    public string Global => "global::" + Full;

    /// <summary>The name without <c>@</c>, for the names of files.</summary>
    public string Plain => string.Join(".", Parts(type => type.Plain, Name)).Replace("@", "");

    private IEnumerable<string> Parts(Func<ContainingType, string> outer, string own)
        => new[] { Namespace }.Where(name => name.Length > 0).Concat(Containing.Select(outer)).Append(own);
}
