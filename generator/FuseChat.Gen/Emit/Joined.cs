using FuseChat.Gen.Model;

namespace FuseChat.Gen.Emit;

/// <summary>Items in a row, in a hole of a line, which each of them goes straight into.</summary>
/// <param name="items">The items.</param>
/// <param name="separator">What stands between them.</param>
/// <param name="write">Writes one.</param>
internal readonly struct Joined<T>(EquatableArray<T> items, string separator, Action<T, SourceWriter> write)
    where T : IEquatable<T>
{
    public void WriteTo(SourceWriter writer)
    {
        for (var index = 0; index < items.Length; index++)
        {
            if (index > 0)
            {
                writer.Write(separator);
            }

            write(items[index], writer);
        }
    }
}

/// <summary>Makes rows of items.</summary>
internal static class Joined
{
    /// <param name="separator">What stands between the items.</param>
    /// <param name="items">The items.</param>
    /// <param name="write">Writes one.</param>
    public static Joined<T> By<T>(string separator, EquatableArray<T> items, Action<T, SourceWriter> write)
        where T : IEquatable<T> => new(items, separator, write);
}
