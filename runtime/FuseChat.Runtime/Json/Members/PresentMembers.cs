using FuseChat.Runtime.Attributes;

namespace FuseChat.Runtime.Json.Members;

/// <summary>Tells which members of an object are present.</summary>
internal struct PresentMembers : IMemberVisitor
{
    private ulong _present;

    public readonly bool HasRead => false;

    /// <summary>One bit for each typed member, the first lowest: set where the member is present.</summary>
    internal static ulong Of<TObject>(TObject value)
        where TObject : IAttributesObject<TObject>
    {
        var members = new PresentMembers();
        TObject.Visit(ref members, value, value);
        return members._present;
    }

    public void Required<T, TCodec>(int member, scoped ReadOnlySpan<byte> name, ref T? value, T? original)
        where TCodec : IAttributesCodec<TCodec, T>
        => _present |= 1UL << member;

    public void OptionalReference<T, TCodec>(int member, scoped ReadOnlySpan<byte> name, ref T? value, T? original)
        where T : class
        where TCodec : IAttributesCodec<TCodec, T>
        => _present |= value is null ? 0 : 1UL << member;

    public void OptionalValue<T, TCodec>(int member, scoped ReadOnlySpan<byte> name, ref T? value, T? original)
        where T : struct
        where TCodec : IAttributesCodec<TCodec, T>
        => _present |= value is null ? 0 : 1UL << member;

    public void AbsentOrNull<T, TCodec>(int member, scoped ReadOnlySpan<byte> name, ref AttributeOptional<T> value, AttributeOptional<T> original)
        where TCodec : IAttributesCodec<TCodec, T>
        => _present |= value.IsPresent ? 1UL << member : 0;

    public readonly bool Again<TObject>()
        where TObject : IAttributesObject<TObject>
        => false;

    public readonly UnknownMembers Unknown() => default;
}
