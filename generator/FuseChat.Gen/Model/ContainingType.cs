namespace FuseChat.Gen.Model;

/// <summary>A type that an annotated type is nested in.</summary>
/// <param name="Keyword">What it is: <c>class</c>, <c>record struct</c> and so on.</param>
/// <param name="Name">Its name with its type parameters, as C# writes it: <c>Outer&lt;T&gt;</c>.</param>
/// <param name="Arity">Number of its own type parameters.</param>
internal sealed record ContainingType(string Keyword, string Name, int Arity)
{
    /// <summary>The name for files: <c>Outer`1</c>.</summary>
    public string Plain => Arity == 0 ? Name.Replace("@", "") : $"{Name.Substring(0, Name.IndexOf('<')).Replace("@", "")}`{Arity}";
}
