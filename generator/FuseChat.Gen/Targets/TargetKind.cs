namespace FuseChat.Gen.Targets;

/// <summary>What sort of type is annotated.</summary>
internal enum TargetKind
{
    /// <summary>A partial record: a document.</summary>
    Document,

    /// <summary>A readonly partial record struct: a scalar.</summary>
    Scalar,

    /// <summary>A static partial class: a validator.</summary>
    Validator,

    NotPartial,
    NotARecord,
    NotReadOnly,
    Nested,
    Generic,
    FileLocal,
    Abstract,
    WithParameters,
}
