using System.ComponentModel;
using FuseChat.Runtime.Json.Compact;

namespace FuseChat.Runtime.Json;

/// <summary>How values of one type stand in JSON. Emitted code composes codecs; each is a type without state.</summary>
/// <typeparam name="TSelf">The codec itself.</typeparam>
/// <typeparam name="T">The values' type.</typeparam>
[EditorBrowsable(EditorBrowsableState.Never)]
public interface IAttributesCodec<TSelf, T> : ICompactText<T>
    where TSelf : IAttributesCodec<TSelf, T>
{
    /// <summary>Whether null is a value.</summary>
    static virtual bool HasNull => false;

    /// <summary>Reads the value at the position; what does not fit is reported, skipped and read as the default.</summary>
    /// <param name="reader">The reader, at a value.</param>
    static abstract T Read(ref AttributesReader reader);

    /// <summary>Moves over the value at the position, checking it as <see cref="Read"/> does, and keeps nothing of it.</summary>
    /// <param name="reader">The reader, at a value.</param>
    /// <returns>Whether nothing that did not fit has been reported.</returns>
    static virtual bool Check(ref AttributesReader reader)
    {
        TSelf.Read(ref reader);
        return !reader.HasProblems;
    }

    /// <summary>Writes a value.</summary>
    /// <param name="writer">Where to.</param>
    /// <param name="value">The value.</param>
    static abstract void Write(ref AttributesWriter writer, T value);

    /// <summary>Writes a value in place of the one that was read, keeping as much of the text that was read as still holds.</summary>
    /// <param name="writer">Where to.</param>
    /// <param name="value">The value now.</param>
    /// <param name="original">The value that was read.</param>
    /// <param name="text">The text that it was read from.</param>
    static virtual void Rewrite(ref AttributesWriter writer, T value, T original, ReadOnlySpan<byte> text)
    {
        if (EqualityComparer<T>.Default.Equals(value, original))
        {
            writer.Raw(text);
        }
        else
        {
            TSelf.Write(ref writer, value);
        }
    }
}
