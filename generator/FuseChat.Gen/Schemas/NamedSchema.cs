namespace FuseChat.Gen.Schemas;

/// <summary>A schema under a name: a property, a definition or a parameter.</summary>
internal sealed record NamedSchema(string Name, Schema Schema);
