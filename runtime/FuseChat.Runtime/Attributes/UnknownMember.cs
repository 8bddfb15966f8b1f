namespace FuseChat.Runtime.Attributes;

/// <summary>One member of a JSON object that the schema does not know.</summary>
/// <param name="Name">The member's name, its escapes decoded.</param>
/// <param name="Json">The member's value as JSON text, spelt as it was read.</param>
public readonly record struct UnknownMember(string Name, string Json);
