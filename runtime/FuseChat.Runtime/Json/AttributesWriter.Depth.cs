using System.Buffers;
using System.Diagnostics.CodeAnalysis;
using System.Runtime.CompilerServices;
using FuseChat.Runtime.Attributes;

namespace FuseChat.Runtime.Json;

// What is written can be read again: no deeper than reading goes. On the way it is only noted what may be too deep, and measured at the end.
public ref partial struct AttributesWriter
{
    /// <summary>Around what is written for people, and not read again.</summary>
    internal const int NoLimit = 1_000_000;

    private static readonly SearchValues<byte> Nesting = SearchValues.Create("\"[]{}"u8);

    /// <summary>Says how many objects and arrays are around what is read again.</summary>
    // Whatever they are: what is read again stands in no others, as a document does.
    internal void BeginWithin(int around) => (_around, _depth) = (around, -1);

    /// <summary>Whether the object that is written stands in others, so that it may have been read at another depth.</summary>
    internal readonly bool IsWithinOthers => _depth > 0;

    /// <summary>Whether <see cref="End"/> has to measure what was written.</summary>
    internal readonly bool MayBeTooDeep => _mayBeTooDeep;

    /// <summary>Counts an object or array that begins here, in others. Compact ones have none in them, and are not counted.</summary>
    /// <exception cref="AttributesTooDeepException">It is one too many.</exception>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    internal void Enter()
    {
        if (++_depth >= AttributesReader.MaxDepth - 1)
        {
            NoteDepth();
        }
    }

    /// <summary>Counts one that ended.</summary>
    internal void Leave() => _depth--;

    /// <summary>Notes text that was read at another depth, if it is long enough for as many brackets as are too many here.</summary>
    /// <param name="length">Its length.</param>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    internal void NoteText(int length) => _mayBeTooDeep |= length / 2 >= AttributesReader.MaxDepth - _depth;

    /// <summary>Requires that all of what was written can be read again.</summary>
    /// <exception cref="AttributesTooDeepException">Something is too deep.</exception>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    internal readonly void End()
    {
        if (_mayBeTooDeep)
        {
            Measure();
        }
    }

    // Whoever goes on without end comes to an end here.
    [MethodImpl(MethodImplOptions.NoInlining)]
    private void NoteDepth()
    {
        _mayBeTooDeep = true;
        if (_depth > AttributesReader.MaxDepth + _around)
        {
            Measure();
        }
    }

    private readonly void Measure()
    {
        var text = Written;
        var depth = 0;
        for (var at = 0; text[at..].IndexOfAny(Nesting) is >= 0 and var next; at++)
        {
            at += next;
            switch (text[at])
            {
                case (byte)'"':
                    at += StringLength(text[(at + 1)..]) + 1;
                    break;
                case (byte)'{' or (byte)'[' when depth++ == AttributesReader.MaxDepth + _around:
                    ThrowTooDeep(at);
                    break;
                case (byte)'}' or (byte)']':
                    depth--;
                    break;
            }
        }
    }

    private static int StringLength(ReadOnlySpan<byte> text)
    {
        var at = text.IndexOfAny((byte)'"', (byte)'\\');
        while (text[at] == '\\')
        {
            at += 2;
            at += text[at..].IndexOfAny((byte)'"', (byte)'\\');
        }

        return at;
    }

    [DoesNotReturn]
    private readonly void ThrowTooDeep(int offset)
    {
        var place = PointerFinder.Locate(Written, [new AttributesProblem("", offset, "", "")])[0];
        throw new AttributesTooDeepException(place.Pointer, AttributesReader.MaxDepth);
    }
}
