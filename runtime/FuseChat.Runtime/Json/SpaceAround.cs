namespace FuseChat.Runtime.Json;

/// <summary>White space around the root object of a document.</summary>
internal sealed record SpaceAround(byte[] Before, byte[] After)
{
    /// <summary>The space around an object.</summary>
    /// <param name="text">The whole text.</param>
    /// <param name="start">Where the object begins.</param>
    /// <param name="end">Where it ends.</param>
    /// <returns>The space; null where there is none.</returns>
    internal static SpaceAround? Of(ReadOnlySpan<byte> text, int start, int end)
        => start == 0 && end == text.Length ? null : new(text[..start].ToArray(), text[end..].ToArray());
}
