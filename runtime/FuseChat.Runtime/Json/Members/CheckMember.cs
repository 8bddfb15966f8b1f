using FuseChat.Runtime.Attributes;
using FuseChat.Runtime.Json.Codecs;

namespace FuseChat.Runtime.Json.Members;

/// <summary>Moves over the value of one member, checking it as reading does.</summary>
internal ref struct CheckMember(AttributesReader reader, int member) : IMemberVisitor
{
    private readonly int _member = member;
    private AttributesReader _reader = reader;
    private bool _fits;

    public readonly bool HasRead => false;

    /// <summary>Checks the value at the reader's position.</summary>
    /// <returns>Whether the value fits.</returns>
    internal static bool Check<TObject>(int member, ref AttributesReader reader)
        where TObject : IAttributesObject<TObject>
    {
        var members = new CheckMember(reader, member);
        TObject.Visit(ref members, default, default);
        reader = members._reader;
        return members._fits;
    }

    public void Required<T, TCodec>(int member, scoped ReadOnlySpan<byte> name, ref T? value, T? original)
        where TCodec : IAttributesCodec<TCodec, T>
    {
        if (member == _member)
        {
            _fits = TCodec.Check(ref _reader);
        }
    }

    public void OptionalReference<T, TCodec>(int member, scoped ReadOnlySpan<byte> name, ref T? value, T? original)
        where T : class
        where TCodec : IAttributesCodec<TCodec, T>
        => Required<T, TCodec>(member, name, ref value, original);

    public void OptionalValue<T, TCodec>(int member, scoped ReadOnlySpan<byte> name, ref T? value, T? original)
        where T : struct
        where TCodec : IAttributesCodec<TCodec, T>
    {
        if (member == _member)
        {
            _fits = TCodec.Check(ref _reader);
        }
    }

    public void AbsentOrNull<T, TCodec>(int member, scoped ReadOnlySpan<byte> name, ref AttributeOptional<T> value, AttributeOptional<T> original)
        where TCodec : IAttributesCodec<TCodec, T>
        => Required<AttributeOptional<T>, OptionalCodec<T, TCodec>>(member, name, ref value, original);

    public readonly bool Again<TObject>()
        where TObject : IAttributesObject<TObject>
        => false;

    public readonly UnknownMembers Unknown() => default;
}
