namespace FuseChat.Runtime.Applying;

/// <summary>What became of a batch.</summary>
/// <param name="Known">What the resource then holds; <see langword="null"/> where that is not known for sure.</param>
/// <param name="Landings">One for each mutation.</param>
internal readonly record struct Committed<T>(Stored<T>? Known, Landing<T>[] Landings)
    where T : class
{
    /// <summary>Nothing of the batch is known to be stored: all that needed the write fail.</summary>
    public static Committed<T> Failed(in Folded<T> folded, Exception error)
        => new(null, Array.ConvertAll(folded.Landings, landing => landing.WithoutWrite(error)));
}
