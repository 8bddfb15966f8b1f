namespace FuseChat.Runtime.Applying;

/// <summary>What a resource held when it was last read or written.</summary>
/// <param name="Text">The string, bit for bit.</param>
/// <param name="Document">The document that the string is; <see langword="null"/> where nothing is set.</param>
internal sealed record Stored<T>(string? Text, T? Document)
    where T : class;
