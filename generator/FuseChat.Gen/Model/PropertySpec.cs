namespace FuseChat.Gen.Model;

/// <summary>One typed member of a document.</summary>
/// <remarks>Must stay immutable and structurally equal, because the pipeline compares it.</remarks>
/// <param name="JsonName">The member's name in JSON.</param>
/// <param name="Name">The property's name.</param>
/// <param name="Type">The property's type.</param>
/// <param name="IsRequired">Whether it is always there; otherwise null means absent.</param>
/// <param name="Summary">One sentence.</param>
internal sealed record PropertySpec(string JsonName, string Name, TypeSpec Type, bool IsRequired, string Summary)
{
    public string TypeText => IsRequired ? Type.CSharp : Type.CSharp + "?";
}
