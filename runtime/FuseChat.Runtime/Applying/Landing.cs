namespace FuseChat.Runtime.Applying;

/// <summary>Where one mutation of a batch landed: in a document, or in an error of its own.</summary>
/// <param name="Applied">What the caller gets; <see langword="null"/> where the mutation failed.</param>
/// <param name="Error">Why the mutation failed; <see langword="null"/> where it landed.</param>
/// <param name="NeedsWrite">Whether the document holds a change of this batch, so that it stands only once the batch is written.</param>
internal readonly record struct Landing<T>(Applied<T>? Applied, Exception? Error, bool NeedsWrite)
{
    public static Landing<T> Failed(Exception error) => new(null, error, false);

    /// <summary>What the landing becomes where the write of its batch failed.</summary>
    public Landing<T> WithoutWrite(Exception error) => NeedsWrite ? new Landing<T>(null, error, true) : this;
}
