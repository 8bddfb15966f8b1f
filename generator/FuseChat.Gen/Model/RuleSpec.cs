namespace FuseChat.Gen.Model;

/// <summary>One schema of an emitted validator.</summary>
/// <param name="Pointer">Where it stands: file name and JSON pointer.</param>
/// <param name="Calls">Its keywords as calls of the runtime's builder: <c>.Type("array").Items(3)</c>; numbers are positions among the schemas.</param>
internal sealed record RuleSpec(string Pointer, string Calls);
