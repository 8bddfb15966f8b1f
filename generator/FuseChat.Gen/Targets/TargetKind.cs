namespace FuseChat.Gen.Targets;

/// <summary>What sort of type is annotated.</summary>
internal enum TargetKind
{
    /// <summary>A partial record: a document, or an object that is a definition.</summary>
    Record,

    /// <summary>A partial record struct: a document or an object as well.</summary>
    RecordStruct,

    /// <summary>A readonly partial record struct: as before, or a scalar.</summary>
    ReadOnlyRecordStruct,

    /// <summary>A partial class: a document or an object.</summary>
    Class,

    /// <summary>A static partial class: a validator.</summary>
    Validator,

    NotPartial,
    NotARecord,
    InNotPartial,
    Generic,
    FileLocal,
    Abstract,
    WithParameters,
    WithoutConstructor,

    /// <summary>A type in a project whose C# is older than what is emitted.</summary>
    OldLanguage,
}
