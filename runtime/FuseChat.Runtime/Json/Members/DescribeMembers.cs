using FuseChat.Runtime.Attributes;

namespace FuseChat.Runtime.Json.Members;

/// <summary>Notes the names of members.</summary>
internal struct DescribeMembers() : IMemberVisitor
{
    internal List<byte[]> Names { get; } = [];

    public readonly bool HasRead => false;

    public readonly void Required<T, TCodec>(int member, scoped ReadOnlySpan<byte> name, ref T? value, T? original)
        where TCodec : IAttributesCodec<TCodec, T>
        => Names.Add(name.ToArray());

    public readonly void OptionalReference<T, TCodec>(int member, scoped ReadOnlySpan<byte> name, ref T? value, T? original)
        where T : class
        where TCodec : IAttributesCodec<TCodec, T>
        => Names.Add(name.ToArray());

    public readonly void OptionalValue<T, TCodec>(int member, scoped ReadOnlySpan<byte> name, ref T? value, T? original)
        where T : struct
        where TCodec : IAttributesCodec<TCodec, T>
        => Names.Add(name.ToArray());

    public readonly void AbsentOrNull<T, TCodec>(int member, scoped ReadOnlySpan<byte> name, ref AttributeOptional<T> value, AttributeOptional<T> original)
        where TCodec : IAttributesCodec<TCodec, T>
        => Names.Add(name.ToArray());

    public readonly bool Again<TObject>()
        where TObject : IAttributesObject<TObject>
        => false;

    public readonly UnknownMembers Unknown() => default;
}
