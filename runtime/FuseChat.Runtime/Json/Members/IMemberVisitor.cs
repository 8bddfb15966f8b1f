using System.ComponentModel;
using FuseChat.Runtime.Attributes;

namespace FuseChat.Runtime.Json.Members;

/// <summary>What is done with each typed member of an object. Emitted code shows the members; the runtime reads, checks, writes or counts them.</summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public interface IMemberVisitor
{
    /// <summary>Whether an object was read, without any problem.</summary>
    bool HasRead { get; }

    /// <summary>A member that must be there.</summary>
    /// <param name="member">Index of the member, in schema order.</param>
    /// <param name="name">Its name as JSON between its quotes, as UTF-8.</param>
    /// <param name="value">Its value, or where its value goes.</param>
    /// <param name="original">Its value before it was changed.</param>
    /// <typeparam name="T">The value's type; the codec may know null as a value.</typeparam>
    /// <typeparam name="TCodec">The value's codec.</typeparam>
    void Required<T, TCodec>(int member, scoped ReadOnlySpan<byte> name, ref T? value, T? original)
        where TCodec : IAttributesCodec<TCodec, T>;

    /// <summary>A member that null stands for where it is absent.</summary>
    /// <inheritdoc cref="Required" path="/param" />
    /// <typeparam name="T">The value's type.</typeparam>
    /// <typeparam name="TCodec">The value's codec.</typeparam>
    void OptionalReference<T, TCodec>(int member, scoped ReadOnlySpan<byte> name, ref T? value, T? original)
        where T : class
        where TCodec : IAttributesCodec<TCodec, T>;

    /// <inheritdoc cref="OptionalReference" />
    void OptionalValue<T, TCodec>(int member, scoped ReadOnlySpan<byte> name, ref T? value, T? original)
        where T : struct
        where TCodec : IAttributesCodec<TCodec, T>;

    /// <summary>A member that may be absent, and null where it is there.</summary>
    /// <inheritdoc cref="Required" path="/param" />
    /// <typeparam name="T">The value's type.</typeparam>
    /// <typeparam name="TCodec">The value's codec, which knows null.</typeparam>
    void AbsentOrNull<T, TCodec>(int member, scoped ReadOnlySpan<byte> name, ref AttributeOptional<T> value, AttributeOptional<T> original)
        where TCodec : IAttributesCodec<TCodec, T>;

    /// <summary>Whether the members are to be shown once more.</summary>
    /// <typeparam name="TObject">The object type.</typeparam>
    bool Again<TObject>()
        where TObject : IAttributesObject<TObject>;

    /// <summary>What the object that was read keeps of its text.</summary>
    UnknownMembers Unknown();
}
