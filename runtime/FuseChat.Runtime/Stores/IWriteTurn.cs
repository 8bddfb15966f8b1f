namespace FuseChat.Runtime.Stores;

/// <summary>A place in a resource's rate that is held for one write. Given back when disposed, if nothing was written.</summary>
public interface IWriteTurn : IDisposable
{
    /// <summary>Replaces the whole string, without waiting for the rate. Called at most once.</summary>
    /// <param name="attributes">The new string.</param>
    /// <param name="cancellationToken">Gives up waiting for the answer; the write may have happened all the same.</param>
    Task WriteAsync(string attributes, CancellationToken cancellationToken);
}
