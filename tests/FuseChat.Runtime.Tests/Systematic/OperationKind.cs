namespace FuseChat.Runtime.Tests.Systematic;

/// <summary>What a mutation of a run does.</summary>
internal enum OperationKind
{
    Change,
    Nothing,
    Poison,
    TooLarge,
}
