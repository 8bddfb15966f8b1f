using System.ComponentModel;
using FuseChat.Runtime.Json.Patching;

namespace FuseChat.Runtime.Mutations;

/// <summary>Applies a mutation to the text of one member.</summary>
/// <param name="member">Index of the member, one of those that the mutation patches.</param>
/// <param name="patcher">The patcher, at the member's value.</param>
/// <param name="arguments">The mutation's arguments.</param>
/// <typeparam name="TArguments">The arguments.</typeparam>
/// <returns>Whether the text could be patched.</returns>
[EditorBrowsable(EditorBrowsableState.Never)]
public delegate bool MemberPatch<in TArguments>(int member, ref AttributesPatcher patcher, TArguments arguments);
