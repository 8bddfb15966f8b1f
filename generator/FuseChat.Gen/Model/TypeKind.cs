namespace FuseChat.Gen.Model;

/// <summary>What emission needs to know of a C# type.</summary>
internal enum TypeKind
{
    String,
    Boolean,
    Int32,
    Int64,
    Double,

    /// <summary>A type that the developer declared for a definition, such as an id.</summary>
    Declared,
    Array,
    Map,
}
