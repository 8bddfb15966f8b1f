using FuseChat.Runtime.Attributes;

namespace FuseChat.Runtime.Json.Members;

/// <summary>Tells whether all members of an object are those of another: the very same references, and the same values.</summary>
internal struct SameMembers() : IMemberVisitor
{
    private bool _areSame = true;

    public readonly bool HasRead => false;

    internal static bool Are<TObject>(TObject value, TObject original)
        where TObject : IAttributesObject<TObject>
    {
        var members = new SameMembers();
        TObject.Visit(ref members, value, original);
        return members._areSame && ReferenceEquals(value.UnknownMembers.Origin, original.UnknownMembers.Origin);
    }

    public void Required<T, TCodec>(int member, scoped ReadOnlySpan<byte> name, ref T? value, T? original)
        where TCodec : IAttributesCodec<TCodec, T>
        => _areSame &= typeof(T).IsValueType ? ValueEquality<T?>.AreSame(value, original) : ReferenceEquals(value, original);

    public void OptionalReference<T, TCodec>(int member, scoped ReadOnlySpan<byte> name, ref T? value, T? original)
        where T : class
        where TCodec : IAttributesCodec<TCodec, T>
        => _areSame &= ReferenceEquals(value, original);

    public void OptionalValue<T, TCodec>(int member, scoped ReadOnlySpan<byte> name, ref T? value, T? original)
        where T : struct
        where TCodec : IAttributesCodec<TCodec, T>
        => _areSame &= ValueEquality<T?>.AreSame(value, original);

    public void AbsentOrNull<T, TCodec>(int member, scoped ReadOnlySpan<byte> name, ref AttributeOptional<T> value, AttributeOptional<T> original)
        where TCodec : IAttributesCodec<TCodec, T>
        => _areSame &= typeof(T).IsValueType ? value.Equals(original)
            : value.IsPresent == original.IsPresent && ReferenceEquals(value.GetValueOrDefault(), original.GetValueOrDefault());

    public readonly bool Again<TObject>()
        where TObject : IAttributesObject<TObject>
        => false;

    public readonly UnknownMembers Unknown() => default;
}
