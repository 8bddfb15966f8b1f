namespace FuseChat.Gen.Schemas;

/// <summary>The vocabularies of draft 2020-12 (JSON Schema 2020-12, core, section 8.1.2); <c>format-assertion</c> is not among them.</summary>
[Flags]
internal enum Vocabularies
{
    None = 0,
    Core = 1,
    Applicator = 2,
    Unevaluated = 4,
    Validation = 8,
    MetaData = 16,
    FormatAnnotation = 32,
    Content = 64,
    All = 127,
}
