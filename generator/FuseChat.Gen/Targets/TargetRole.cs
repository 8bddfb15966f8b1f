namespace FuseChat.Gen.Targets;

/// <summary>What an annotated type stands for, by its schema.</summary>
internal enum TargetRole
{
    /// <summary>A whole document: an object at the root of a file.</summary>
    Document,

    /// <summary>An object that documents have parts of: a definition.</summary>
    Definition,

    /// <summary>An integer or a string.</summary>
    Scalar,

    /// <summary>Nothing; it checks texts.</summary>
    Validator,
}
