namespace FuseChat.Gen.Model;

/// <summary>One schema of an emitted validator.</summary>
/// <param name="Pointer">Where it stands: file name and JSON pointer.</param>
/// <param name="Text">It as a line of JSON: <c>{"$id":"a.schema.json#","type":"array","items":3}</c>; a number in place of a schema is a position among them.</param>
internal sealed record RuleSpec(string Pointer, string Text);
