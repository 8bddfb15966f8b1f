namespace FuseChat.Gen.Model.Types;

/// <summary>An enum that is emitted inside a document for a schema whose values are strings.</summary>
/// <remarks>Must stay immutable and structurally equal, because the pipeline compares it.</remarks>
/// <param name="Name">The enum's own name.</param>
/// <param name="Summary">One sentence.</param>
/// <param name="Members">Its members, in the order of the schema.</param>
internal sealed record EnumSpec(string Name, string Summary, EquatableArray<EnumMemberSpec> Members);
