namespace FuseChat.Gen.Schemas;

/// <summary>What the value of a keyword must be.</summary>
internal enum KeywordKind
{
    Any,
    Boolean,
    String,

    /// <summary>A plain name: letters, digits, <c>- _ .</c>, not beginning with a digit.</summary>
    Anchor,

    /// <summary>The name of a format.</summary>
    Format,

    /// <summary>A URI reference.</summary>
    Reference,

    /// <summary>A URI reference without a fragment.</summary>
    Id,

    /// <summary>The URI of the draft.</summary>
    Dialect,

    /// <summary>An object of booleans.</summary>
    Vocabulary,

    /// <summary>The name of a type, or an array of them.</summary>
    Types,
    Number,

    /// <summary>A number above 0.</summary>
    PositiveNumber,

    /// <summary>An integer of at least 0.</summary>
    Count,

    /// <summary>A regular expression.</summary>
    Pattern,

    /// <summary>An array of different strings.</summary>
    Strings,

    /// <summary>An object of arrays of different strings.</summary>
    StringsByName,

    /// <summary>An array of any values.</summary>
    Values,

    /// <summary>An array of different values.</summary>
    Enumeration,
    Schema,

    /// <summary>An array of schemas, at least one.</summary>
    Schemas,

    /// <summary>An object of schemas.</summary>
    SchemasByName,

    /// <summary>An object of schemas under regular expressions.</summary>
    SchemasByPattern,

    /// <summary>An object of C# names.</summary>
    Names,
    Mutations,
}
