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

    public string Full => Containing.IsEmpty ? Prefix + Name : $"{Prefix}{Join(type => type.Name)}.{Name}";

    public string Global => Containing.IsEmpty ? $"global::{Prefix}{Name}" : "global::" + Full;

    /// <summary>The name without <c>@</c>, for the names of files.</summary>
    public string Plain => (Containing.IsEmpty ? Full : $"{Prefix}{Join(type => type.Plain)}.{Name}").Replace("@", "");

    private string Prefix => Namespace.Length == 0 ? "" : Namespace + ".";

    private string Join(Func<ContainingType, string> name) => string.Join(".", Containing.Select(name));
}
