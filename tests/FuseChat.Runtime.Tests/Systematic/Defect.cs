namespace FuseChat.Runtime.Tests.Systematic;

/// <summary>What is wrong with a <see cref="BrokenApplier"/>.</summary>
internal enum Defect
{
    /// <summary>Callers do not wait for each other.</summary>
    NoLock,

    /// <summary>A lost answer is followed by another write.</summary>
    BlindRetry,

    /// <summary>A lost answer counts as a good one.</summary>
    Hope,

    /// <summary>A document is remembered whether it was written or not.</summary>
    StaleMemory,
}
