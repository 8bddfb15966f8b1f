namespace FuseChat.Runtime.Tests.Applying;

/// <summary>What goes wrong with one call.</summary>
internal enum Fault
{
    None,

    /// <summary>It fails, and has done nothing.</summary>
    LostBefore,

    /// <summary>It fails, and has done its work.</summary>
    LostAfter,

    /// <summary>It was never sent.</summary>
    NoConnection,
}
