namespace FuseChat.Gen.Schemas;

/// <summary>What becomes of a keyword. There is no further verdict: nothing is dropped in silence.</summary>
internal enum Verdict
{
    /// <summary>Shapes the C#, and is enforced by the emitted validator where types alone do not.</summary>
    Typed,

    /// <summary>Enforced by the emitted validator.</summary>
    Checked,

    /// <summary>Names schemas, or is for readers: decides about no value by itself, by specification.</summary>
    Annotation,

    /// <summary>Refused with a located error where it means something that would not be honoured.</summary>
    Refused,
}
