namespace FuseChat.Gen.Model.Types;

/// <summary>A member of an emitted enum.</summary>
/// <param name="Text">The string in JSON.</param>
/// <param name="Name">The name in C#.</param>
internal sealed record EnumMemberSpec(string Text, string Name);
