namespace FuseChat.Gen.Schemas;

/// <summary>The types that a schema accepts (JSON Schema 2020-12, validation, section 6.1.1).</summary>
[Flags]
internal enum SchemaTypes
{
    None = 0,
    Null = 1,
    Boolean = 2,
    Integer = 4,
    Number = 8,
    String = 16,
    Array = 32,
    Object = 64,

    /// <summary>What was written is no type; reported where it was read, and by no rule after.</summary>
    Invalid = 128,
}
