namespace FuseChat.Gen.Json;

/// <summary>Short texts that were read, kept so that those which come again and again, such as keywords, are one string.</summary>
internal sealed class JsonTexts
{
    private const int MaxLength = 32;
    private const int Slots = 512;

    [ThreadStatic]
    private static JsonTexts? _ofThread;

    // A text that hashes like another takes its place.
    private readonly string?[] _texts = new string?[Slots];

    /// <summary>Those of this thread: files of a project have most of their short texts in common.</summary>
    public static JsonTexts OfThread => _ofThread ??= new();

    public string Get(string text, int start, int length)
    {
        if (length > MaxLength)
        {
            return text.Substring(start, length);
        }

        var hash = length;
        for (var index = start; index < start + length; index++)
        {
            hash = unchecked((hash * 31) + text[index]);
        }

        ref var slot = ref _texts[hash & (Slots - 1)];
        if (slot is null || slot.Length != length || string.CompareOrdinal(slot, 0, text, start, length) != 0)
        {
            slot = text.Substring(start, length);
        }

        return slot;
    }
}
