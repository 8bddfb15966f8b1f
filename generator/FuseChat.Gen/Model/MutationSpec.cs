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
    /// <summary>What becomes of objects inside the document, outer ones first.</summary>
    public EquatableArray<ChangeFunctionSpec> Functions { get; init; }

    /// <summary>Whether what it makes is checked, because some arguments or some document may make it invalid.</summary>
    public bool IsGuarded { get; init; }

    /// <summary>One bit for each property that can be changed in a text; 0 unless all can that change, or where the result is to be checked.</summary>
    public ulong PatchedMembers
    {
        get
        {
            var members = 0UL;
            foreach (var change in Changes)
            {
                if (IsGuarded || change.Patch is null)
                {
                    return 0;
                }

                members |= 1UL << change.Member;
            }

            return members;
        }
    }
}
