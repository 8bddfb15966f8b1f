namespace FuseChat.Runtime.Tests.Applying;

/// <summary>The store says that nothing was written.</summary>
internal sealed class RefusedException() : Exception("refused");
