namespace FuseChat.Gen.Model.Types;

/// <summary>A <c>format</c> of strings for which .NET has a type.</summary>
/// <param name="Name">The format's name in a schema.</param>
/// <param name="Kind">What sort of type it is.</param>
/// <param name="CSharp">The type's name in the namespace <c>System</c>.</param>
/// <param name="Reader">The runtime's type that reads and writes it.</param>
/// <param name="Phrase">What is accepted.</param>
/// <param name="MaxLength">The characters of the longest text that is written; null where there is no longest.</param>
/// <param name="IsAccepted">Whether a text is one of its values.</param>
internal sealed record TextFormat(string Name, TypeKind Kind, string CSharp, string Reader, string Phrase, int? MaxLength, Func<string, bool> IsAccepted);
