using FuseChat.Runtime.Stores;

namespace FuseChat.Runtime.Applying;

/// <summary>A batch that can be written at once.</summary>
/// <param name="Before">What is stored, as far as is known.</param>
/// <param name="Folded">The batch applied to that.</param>
/// <param name="Turn">The place in the resource's rate that the write takes; <see langword="null"/> where none is needed.</param>
/// <param name="Error">Why it cannot be written; otherwise <see langword="null"/>.</param>
internal readonly record struct Prepared<T>(Stored<T> Before, Folded<T> Folded, IWriteTurn? Turn, Exception? Error)
    where T : class;
