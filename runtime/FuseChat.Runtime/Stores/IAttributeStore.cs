namespace FuseChat.Runtime.Stores;

/// <summary>Reads and replaces the <c>attributes</c> string of one resource. Everything else is the apply engine's.</summary>
public interface IAttributeStore
{
    /// <summary>Reads the string as it is stored.</summary>
    /// <param name="resource">The resource.</param>
    /// <param name="cancellationToken">Gives up waiting for the answer.</param>
    /// <returns>The string, bit for bit; <see langword="null"/> where the API returns JSON null.</returns>
    Task<string?> ReadAsync(ResourceAddress resource, CancellationToken cancellationToken);

    /// <summary>Replaces the whole string. Twilio has no precondition: the last writer wins.</summary>
    /// <param name="resource">The resource.</param>
    /// <param name="attributes">The new string.</param>
    /// <param name="cancellationToken">Gives up waiting for the answer; the write may have happened all the same.</param>
    Task WriteAsync(ResourceAddress resource, string attributes, CancellationToken cancellationToken);
}
