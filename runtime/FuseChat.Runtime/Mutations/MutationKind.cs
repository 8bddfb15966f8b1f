namespace FuseChat.Runtime.Mutations;

/// <summary>One mutation that a schema declares, whatever its arguments.</summary>
/// <param name="Index">Its position among those of its schema.</param>
/// <param name="Name">Its name in the schema.</param>
/// <param name="Creates">Whether it can make a document where there is none.</param>
/// <param name="PatchedMembers">The document's typed members that it can change in a text, one bit for each; 0 where it cannot.</param>
/// <param name="Parameters">Its parameters' names in the schema, in order.</param>
internal sealed record MutationKind(int Index, string Name, bool Creates, ulong PatchedMembers, string[] Parameters);
