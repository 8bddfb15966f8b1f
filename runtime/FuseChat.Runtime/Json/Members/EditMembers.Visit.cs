using FuseChat.Runtime.Attributes;
using FuseChat.Runtime.Json.Codecs;

namespace FuseChat.Runtime.Json.Members;

// What becomes of each kind of member.
internal ref partial struct EditMembers : IMemberVisitor
{
    public readonly bool HasRead => false;

    public void Required<T, TCodec>(int member, scoped ReadOnlySpan<byte> name, ref T? value, T? original)
        where TCodec : IAttributesCodec<TCodec, T>
    {
        if (!TryBegin(member))
        {
            return;
        }

        if (value is null && !TCodec.HasNull)
        {
            AttributesWriter.ThrowMissing(name);
        }

        Write<T, TCodec>(value!, original!, isThere: true);
    }

    public void OptionalReference<T, TCodec>(int member, scoped ReadOnlySpan<byte> name, ref T? value, T? original)
        where T : class
        where TCodec : IAttributesCodec<TCodec, T>
    {
        if (value is not null && TryBegin(member))
        {
            Write<T, TCodec>(value, original!, isThere: original is not null);
        }
    }

    public void OptionalValue<T, TCodec>(int member, scoped ReadOnlySpan<byte> name, ref T? value, T? original)
        where T : struct
        where TCodec : IAttributesCodec<TCodec, T>
    {
        if (value is { } present && TryBegin(member))
        {
            Write<T, TCodec>(present, original.GetValueOrDefault(), isThere: original is not null);
        }
    }

    public void AbsentOrNull<T, TCodec>(int member, scoped ReadOnlySpan<byte> name, ref AttributeOptional<T> value, AttributeOptional<T> original)
        where TCodec : IAttributesCodec<TCodec, T>
    {
        if (value.IsPresent && TryBegin(member))
        {
            Write<AttributeOptional<T>, OptionalCodec<T, TCodec>>(value, original, isThere: original.IsPresent);
        }
    }

    public readonly bool Again<TObject>()
        where TObject : IAttributesObject<TObject>
        => false;

    public readonly UnknownMembers Unknown() => default;
}
