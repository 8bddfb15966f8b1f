using System.Runtime.CompilerServices;
using FuseChat.Runtime.Attributes;
using FuseChat.Runtime.Json.Codecs;

namespace FuseChat.Runtime.Json.Members;

/// <summary>Reads an object.</summary>
/// <remarks>
/// One round over the members reads a compact text. What is in another order, or unknown, ends a round early; then the next member is
/// found by the general way, and the round after it goes on from there.
/// It knows nothing of the object type, so that the code of each visit is made for that type alone, and the members' codecs in it.
/// </remarks>
internal ref struct ReadMembers : IMemberVisitor
{
    private AttributesReader _reader;
    private MemberCursor _cursor;

    // What the object was read from, which is told of the object once there is one.
    private ObjectOrigin? _origin;

    // Gathered in the first round, so that a compact text is read without the names of all members.
    private ulong _required;

    public readonly bool HasRead => !_reader.HasProblems;

    /// <summary>Reads a document.</summary>
    /// <param name="text">The text as UTF-8.</param>
    /// <param name="verbatim">The string that it came as; null where it came as UTF-8.</param>
    /// <param name="keepsText">Whether the document itself keeps a short string that writing it anew would give again.</param>
    /// <param name="problems">What did not fit.</param>
    /// <returns>The document; the default where anything did not fit.</returns>
    // On its own: a reader takes much of the stack, and all of it is cleared.
    [MethodImpl(MethodImplOptions.NoInlining)]
    internal static TObject? Read<TObject>(ReadOnlySpan<byte> text, string? verbatim, bool keepsText, out AttributesProblems problems)
        where TObject : IAttributesObject<TObject>
    {
        ReadMembers members = default;
        members._cursor.Begin();
        members._reader.Begin(text, verbatim, keepsText);
        var value = members.Read<TObject>();
        members._reader.End();
        problems = members._reader.Problems;
        return members.HasRead ? value : default;
    }

    /// <summary>Reads the object at the reader's position.</summary>
    /// <returns>The object; the default where anything did not fit, which the reader then has listed.</returns>
    internal static TObject? Read<TObject>(ref AttributesReader reader)
        where TObject : IAttributesObject<TObject>
    {
        ReadMembers members = default;
        members._cursor.Begin();
        members._reader = reader;
        var value = members.Read<TObject>();
        reader = members._reader;
        return value;
    }

    private TObject? Read<TObject>()
        where TObject : IAttributesObject<TObject>
    {
        var value = TObject.Visit(ref this, default, default);
        if (_origin is { } origin)
        {
            origin.Typed = value;
        }

        return value;
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public void Required<T, TCodec>(int member, scoped ReadOnlySpan<byte> name, ref T? value, T? original)
        where TCodec : IAttributesCodec<TCodec, T>
    {
        _required |= 1UL << member;
        Read<T, TCodec>(member, name, ref value);
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public void OptionalReference<T, TCodec>(int member, scoped ReadOnlySpan<byte> name, ref T? value, T? original)
        where T : class
        where TCodec : IAttributesCodec<TCodec, T>
        => Read<T, TCodec>(member, name, ref value);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public void OptionalValue<T, TCodec>(int member, scoped ReadOnlySpan<byte> name, ref T? value, T? original)
        where T : struct
        where TCodec : IAttributesCodec<TCodec, T>
    {
        if (_reader.TryName(ref _cursor, member, name))
        {
            value = TCodec.Read(ref _reader);
            _reader.EndMember(ref _cursor);
        }
    }

    public void AbsentOrNull<T, TCodec>(int member, scoped ReadOnlySpan<byte> name, ref AttributeOptional<T> value, AttributeOptional<T> original)
        where TCodec : IAttributesCodec<TCodec, T>
        => Read<AttributeOptional<T>, OptionalCodec<T, TCodec>>(member, name, ref value);

    public bool Again<TObject>()
        where TObject : IAttributesObject<TObject>
        => !_reader.TryEnd(ref _cursor, _required) && _reader.NextMember<TObject>(ref _cursor, _required);

    public UnknownMembers Unknown()
    {
        _origin = _reader.Origin(in _cursor);
        return new(_origin);
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private void Read<T, TCodec>(int member, scoped ReadOnlySpan<byte> name, ref T? value)
        where TCodec : IAttributesCodec<TCodec, T>
    {
        if (_reader.TryName(ref _cursor, member, name))
        {
            value = TCodec.Read(ref _reader);
            _reader.EndMember(ref _cursor);
        }
    }
}
