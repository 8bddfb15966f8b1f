namespace FuseChat.Gen.Model.Types;

/// <summary>What emission needs to know of a C# type.</summary>
internal enum TypeKind
{
    String,
    Boolean,
    Int32,
    Int64,
    BigInteger,
    Double,
    Decimal,

    /// <summary>A string whose text is a value of another type, such as a date and time.</summary>
    Text,

    /// <summary>The same, where one value has one text, so that it can be a key: a date or a UUID.</summary>
    Key,
    Uri,

    /// <summary>One of several strings.</summary>
    Enum,

    /// <summary>A type that the developer declared for a definition, such as an id.</summary>
    Declared,

    /// <summary>A JSON value of any kind.</summary>
    Any,
    Array,
    Map,

    /// <summary>An object whose members have types of their own: a record or a class.</summary>
    Object,
}
