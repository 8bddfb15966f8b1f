namespace FuseChat.Runtime.Applying;

/// <summary>What an engine is at, at one moment.</summary>
/// <param name="Resources">Resources that it holds in memory, busy or idle.</param>
/// <param name="Busy">Resources that are being written or read.</param>
/// <param name="Waiting">Mutations that wait, of all resources.</param>
/// <param name="LongestQueue">Mutations that wait for one resource, at most.</param>
internal readonly record struct EngineState(int Resources, int Busy, int Waiting, int LongestQueue);
