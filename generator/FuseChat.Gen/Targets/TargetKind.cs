namespace FuseChat.Gen.Targets;

/// <summary>What sort of type is annotated.</summary>
internal enum TargetKind
{
    /// <summary>A record: a document, or an object that is a definition.</summary>
    Record,

    /// <summary>A record struct: a document or an object as well.</summary>
    RecordStruct,

    /// <summary>A readonly record struct: as before, or a scalar.</summary>
    ReadOnlyRecordStruct,

    /// <summary>A class: a document or an object.</summary>
    Class,

    /// <summary>A static class: a validator.</summary>
    Validator,

    /// <summary>Something that no schema completes.</summary>
    Other,
}
