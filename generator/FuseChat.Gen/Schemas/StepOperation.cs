namespace FuseChat.Gen.Schemas;

/// <summary>What a step of a mutation does.</summary>
internal enum StepOperation
{
    /// <summary>None that is known, which is reported where it stands.</summary>
    Unknown,

    /// <summary>Sets a member, or an entry that is there.</summary>
    Set,

    /// <summary>Adds to an integer, never past its bounds.</summary>
    Increment,

    /// <summary>Adds an item at the end of an array.</summary>
    Insert,

    /// <summary>Removes an item from an array.</summary>
    Remove,

    /// <summary>Puts an entry into a map.</summary>
    Put,

    /// <summary>Deletes an entry of a map, or an optional member.</summary>
    Delete,

    /// <summary>Replaces a map by one entry for each key.</summary>
    Fill,
}
