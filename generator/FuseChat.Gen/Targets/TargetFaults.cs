namespace FuseChat.Gen.Targets;

/// <summary>Why a type cannot be completed, whatever its schema is.</summary>
[Flags]
internal enum TargetFaults
{
    None = 0,
    NotPartial = 1,

    /// <summary>Neither a record nor a class.</summary>
    NotARecord = 2,

    /// <summary>Nested in a type that is not partial.</summary>
    InNotPartial = 4,
    FileLocal = 8,
    WithParameters = 16,
    WithoutConstructor = 32,
    Generic = 64,
    Abstract = 128,

    /// <summary>A type in a project whose C# is older than what is emitted.</summary>
    OldLanguage = 256,

    /// <summary>Derived from a type that is completed itself, whose members it would have twice.</summary>
    DerivedFromTarget = 512,
}
