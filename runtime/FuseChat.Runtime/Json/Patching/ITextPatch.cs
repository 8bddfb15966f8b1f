namespace FuseChat.Runtime.Json.Patching;

/// <summary>A mutation that can change the text of some members of a document.</summary>
internal interface ITextPatch
{
    /// <summary>Those members, one bit for each typed member of the document, the first lowest; 0 where there are none.</summary>
    ulong PatchedMembers { get; }

    /// <summary>Changes the text of one of those members.</summary>
    /// <param name="member">Index of the member, at whose value the patcher is.</param>
    /// <param name="patcher">The patcher.</param>
    /// <returns>Whether the text was as expected; otherwise the record's way is to be taken.</returns>
    bool Patch(int member, ref AttributesPatcher patcher);
}
