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

    /// <summary>Takes a place in the resource's rate for one write, and waits for it where there is none.</summary>
    /// <remarks>
    /// So that the wait does not lie between the reading and the write that is based on it, and so that what is asked for
    /// meanwhile goes into the same write. Unless implemented there is no rate.
    /// </remarks>
    /// <param name="resource">The resource.</param>
    /// <param name="cancellationToken">Gives up waiting.</param>
    /// <returns>The place; <see langword="null"/> where none is needed and <see cref="WriteAsync"/> serves.</returns>
    ValueTask<IWriteTurn?> TakeTurnAsync(ResourceAddress resource, CancellationToken cancellationToken) => default;

    /// <summary>Says of an error of <see cref="TakeTurnAsync"/> or <see cref="WriteAsync"/> whether it means for sure that nothing was written.</summary>
    /// <remarks>
    /// Any other error leaves open whether the string was written, and the apply engine reads to find out. Unless implemented:
    /// the errors of this library's HTTP clients that are refusals (3xx, 4xx but 408), that came before any request
    /// was sent, or that say that an argument is wrong.
    /// </remarks>
    /// <param name="failure">What was thrown.</param>
    bool IsRefusal(Exception failure) => StoreErrors.IsRefusal(failure);
}
