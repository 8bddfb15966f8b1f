using System.ComponentModel;

namespace FuseChat.Runtime.Json.Compact;

/// <summary>How values of one type stand in compact JSON, for the fast way to read and write many of them.</summary>
/// <remarks>
/// The fast way knows only the one spelling that writing gives. It checks every byte, and gives up at the first that it does not
/// expect: then the general way reads the same text again, and finds what else it may mean or what is wrong with it.
/// </remarks>
/// <typeparam name="T">The values' type.</typeparam>
[EditorBrowsable(EditorBrowsableState.Never)]
public interface ICompactText<T>
{
    /// <summary>Whether there is a fast way to read; otherwise <see cref="Scan"/> always gives up.</summary>
    static virtual bool CanScan => false;

    /// <summary>Whether values are spelt with quotes of their own, so that they need no more as member names.</summary>
    static virtual bool IsQuoted => false;

    /// <summary>Whether one to nine digits without a leading zero are always a value, so that many can be checked at once.</summary>
    static virtual bool IsAnyDigits => false;

    /// <summary>The integer that a value is, where <see cref="IsAnyDigits"/> holds; also of a value that cannot be written.</summary>
    /// <param name="value">The value.</param>
    static virtual long IntegerOf(T value) => 0;

    /// <summary>The most bytes that <see cref="Print"/> writes; 0 where there is no fast way to write.</summary>
    static virtual int MaxLength => 0;

    /// <summary>Reads a value in the spelling that writing gives it.</summary>
    /// <param name="text">The text.</param>
    /// <param name="start">Where the value begins, from 0 to the text's length.</param>
    /// <param name="value">The value.</param>
    /// <returns>Where the value ends, or -1, which is no place in any text, if none was read; what follows it is not looked at.</returns>
    static virtual int Scan(ReadOnlySpan<byte> text, int start, out T value)
    {
        value = default!;
        return -1;
    }

    /// <summary>Writes a value.</summary>
    /// <param name="target">Where to: at least <see cref="MaxLength"/> bytes.</param>
    /// <param name="value">The value.</param>
    /// <returns>Bytes written.</returns>
    static virtual int Print(Span<byte> target, T value) => throw new NotSupportedException();
}
