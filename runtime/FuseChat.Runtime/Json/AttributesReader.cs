using System.ComponentModel;
using System.Runtime.CompilerServices;
using FuseChat.Runtime.Attributes;

namespace FuseChat.Runtime.Json;

/// <summary>Reads one JSON text (RFC 8259) for emitted code: checks every byte, never throws, and lists all problems it meets.</summary>
/// <remarks>
/// Each <c>Read…</c> method reads the value at the current position. A value of another type is reported, skipped and read as the
/// default, so that one pass finds every problem. Text that is not JSON ends the reading: from there on nothing more is found.
/// </remarks>
[EditorBrowsable(EditorBrowsableState.Never)]
public ref partial struct AttributesReader
{
    /// <summary>Objects and arrays may lie in each other this deep, as with System.Text.Json.</summary>
    internal const int MaxDepth = 64;

    private ReadOnlySpan<byte> _text;

    // Whether the text is a whole document, and the string that it came as, if it did.
    private bool _isDocument;
    private bool _keepsText;
    private string? _verbatim;
    private int _position;
    private int _depth;

    // The items of the array that was read last, how and where they are spelt, for a map of which they are the keys.
    private Array? _latestItems;
    private Type? _latestSpelling;
    private int _latestStart;

    // Where the opening quote of the latest member name stands.
    private int _nameStart;

    // The latest place where writing the values anew, in schema order, would not give the very bytes that were read; -1 for none.
    private int _uncanonicalAt = -1;
    private bool _isBroken;
    // Without pointers, which are found when the problems are asked for.
    private List<AttributesProblem>? _problems;

    /// <summary>Begins to read a text.</summary>
    /// <param name="text">The text as UTF-8, without byte-order mark.</param>
    /// <param name="around">How many objects and arrays may be around the values that are read, besides those in each other.</param>
    internal AttributesReader(ReadOnlySpan<byte> text, int around = 0)
    {
        _text = text;
        _depth = -around;
    }

    /// <summary>Turns nothing but zeros into the reader of a document: it is large, and not to be copied.</summary>
    /// <param name="text">The text as UTF-8.</param>
    /// <param name="verbatim">The string that it came as; null where it came as UTF-8.</param>
    /// <param name="keepsText">Whether the document itself keeps a short string that writing it anew would give again.</param>
    internal void Begin(ReadOnlySpan<byte> text, string? verbatim, bool keepsText)
    {
        _keepsText = keepsText;
        _text = text;
        _isDocument = true;
        _verbatim = verbatim;
        _uncanonicalAt = -1;
    }

    /// <summary>Whether anything did not fit so far.</summary>
    internal readonly bool HasProblems => _problems is not null;

    internal readonly AttributesProblems Problems => _problems is null ? default : new(PointerFinder.Locate(_text, _problems));

    internal readonly int Position => _position;

    internal readonly int NameStart => _nameStart;

    /// <summary>Moves to the value at the position, past white space.</summary>
    internal int ValueStart()
    {
        Peek();
        return _position;
    }

    /// <summary>Says that writing the values anew would not give the text that was read.</summary>
    internal void MarkUncanonical() => _uncanonicalAt = _position;

    /// <summary>Reads the value at the current position as a codec does.</summary>
    /// <typeparam name="T">The value's type.</typeparam>
    /// <typeparam name="TCodec">The codec.</typeparam>
    public T Read<T, TCodec>()
        where TCodec : IAttributesCodec<TCodec, T>
        => TCodec.Read(ref this);

    /// <summary>Reports the value at the current position as one that does not fit, and skips it.</summary>
    /// <param name="accepted">What fits, as a phrase such as <c>an integer</c>.</param>
    internal void Mismatch(string accepted)
    {
        Peek();
        var start = _position;
        Skip();
        if (!_isBroken)
        {
            Report(start, Found.Value(_text[start.._position]), accepted);
        }
    }

    /// <summary>Requires that nothing but white space follows.</summary>
    internal void End()
    {
        if (!_isBroken && (Peek() != 0 || _position < _text.Length))
        {
            Break("the end of the text");
        }
    }

    /// <summary>Skips white space and returns the byte after it, or 0 at the end.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    internal byte Peek() => At(_position) is > (byte)' ' and var next ? next : SkipWhiteSpace();

    private byte SkipWhiteSpace()
    {
        while ((uint)_position < (uint)_text.Length)
        {
            var next = _text[_position];
            if (next is not ((byte)' ' or (byte)'\n' or (byte)'\r' or (byte)'\t'))
            {
                return next;
            }

            MarkUncanonical();
            _position++;
        }

        return 0;
    }

    internal void Report(int offset, string found, string accepted)
        => (_problems ??= []).Add(new AttributesProblem("", offset, found, accepted));

    /// <summary>Reports text that is not JSON. Nothing after it can be read.</summary>
    private void Break(string accepted)
    {
        if (!_isBroken)
        {
            Report(_position, Found.Token(_text[_position..]), accepted);
            _isBroken = true;
            _position = _text.Length;
        }
    }

    private bool Enter()
    {
        if (_depth == MaxDepth)
        {
            Break($"no more than {MaxDepth} objects and arrays in each other");
            return false;
        }

        _depth++;
        _position++;
        return true;
    }

    private void Leave()
    {
        _depth--;
        _position++;
    }
}
