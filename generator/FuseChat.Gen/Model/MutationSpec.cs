namespace FuseChat.Gen.Model;

/// <summary>One declared mutation.</summary>
/// <remarks>Must stay immutable and structurally equal, because the pipeline compares it.</remarks>
/// <param name="JsonName">The name in the schema.</param>
/// <param name="Name">The method's name.</param>
/// <param name="Creates">Whether it makes a document where there is none.</param>
/// <param name="Summary">One sentence.</param>
/// <param name="Parameters">Its parameters, in order.</param>
/// <param name="Changes">What becomes of each property that it touches, in order of the first touch.</param>
internal sealed record MutationSpec(
    string JsonName, string Name, bool Creates, string Summary, EquatableArray<ParameterSpec> Parameters, EquatableArray<ChangeSpec> Changes)
{
    /// <summary>The parameters as a C# parameter list.</summary>
    public string ParameterList => string.Join(", ", Parameters.Select(parameter => $"{parameter.Type.Text} {parameter.Name}"));

    /// <summary>The parameters as arguments of a call.</summary>
    public string Arguments => string.Join(", ", Parameters.Select(parameter => parameter.Name));
}
