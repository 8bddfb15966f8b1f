namespace FuseChat.Gen.Model;

/// <summary>The name of an annotated type, as C# writes it: keywords with their <c>@</c>.</summary>
/// <param name="Namespace">Empty for the global namespace.</param>
/// <param name="Name">The type's own name.</param>
internal sealed record TypeName(string Namespace, string Name)
{
    public string Full => Namespace.Length == 0 ? Name : $"{Namespace}.{Name}";

    public string Global => "global::" + Full;

    /// <summary>The name without <c>@</c>, for the names of files.</summary>
    public string Plain => Full.Replace("@", "");
}
