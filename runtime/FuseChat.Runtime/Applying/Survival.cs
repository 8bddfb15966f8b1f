namespace FuseChat.Runtime.Applying;

/// <summary>Whether what was written is in what is stored.</summary>
internal enum Survival
{
    /// <summary>All of the change that can be looked for is there.</summary>
    Stands,

    /// <summary>None of the change is there: it never arrived, or was overwritten by one who had not seen it.</summary>
    Gone,

    /// <summary>Some of it is there, or another writer moved the same values on: it cannot be told.</summary>
    Unclear,
}
