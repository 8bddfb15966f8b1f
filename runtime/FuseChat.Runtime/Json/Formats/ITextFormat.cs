using System.ComponentModel;

namespace FuseChat.Runtime.Json.Formats;

/// <summary>Values that stand in JSON as the text of a string. Schema: <c>format</c>.</summary>
/// <typeparam name="T">The values' type.</typeparam>
[EditorBrowsable(EditorBrowsableState.Never)]
public interface ITextFormat<T>
{
    /// <summary>What is accepted, as a phrase such as <c>a UUID</c>.</summary>
    static abstract string Accepted { get; }

    /// <summary>Reads a text.</summary>
    /// <param name="text">The text as UTF-8, its escapes decoded.</param>
    /// <param name="value">The value.</param>
    /// <returns>Whether the text is that of a value.</returns>
    static abstract bool TryParse(ReadOnlySpan<byte> text, out T value);

    /// <summary>The one text that writing gives a value.</summary>
    /// <param name="value">The value.</param>
    /// <param name="buffer">Room for the text, of 64 characters; a longer text comes from elsewhere.</param>
    static abstract ReadOnlySpan<char> Format(T value, Span<char> buffer);

    /// <summary>Whether two values have the same text, where equality would overlook a difference.</summary>
    /// <param name="left">A value.</param>
    /// <param name="right">Another.</param>
    static virtual bool AreSame(T left, T right) => EqualityComparer<T>.Default.Equals(left, right);
}
