using System.Runtime.CompilerServices;
using FuseChat.Runtime.Attributes;
using FuseChat.Runtime.Json.Codecs;
using FuseChat.Runtime.Json.Members;

namespace FuseChat.Runtime.Json;

// As a visitor it writes all members of an object.
public ref partial struct AttributesWriter : IMemberVisitor
{
    readonly bool IMemberVisitor.HasRead => false;

    /// <summary>Writes an object: all members that are present, each with its name.</summary>
    /// <param name="value">The object.</param>
    /// <param name="original">The object as it was read; this one where nothing was.</param>
    /// <param name="origin">The text of members that stay; null where there is none.</param>
    internal void Members<T>(T value, T original, RangedOrigin? origin)
        where T : IAttributesObject<T>
    {
        var outer = (_origin, _separator);
        (_origin, _separator) = (origin, (byte)'{');
        T.Visit(ref this, value, original);
        if (_separator == '{')
        {
            Raw((byte)'{');
        }

        Raw((byte)'}');
        (_origin, _separator) = outer;
    }

    void IMemberVisitor.Required<T, TCodec>(int member, scoped ReadOnlySpan<byte> name, ref T? value, T? original)
        where T : default
    {
        // Null is a value only to codecs that say so; a structure that nobody made holds it too.
        if (value is null && !TCodec.HasNull)
        {
            ThrowMissing(name);
        }

        Begin(name);
        Write<T, TCodec>(member, name.Length, value!, original!);
    }

    void IMemberVisitor.OptionalReference<T, TCodec>(int member, scoped ReadOnlySpan<byte> name, ref T? value, T? original)
        where T : class
    {
        if (value is not null)
        {
            Begin(name);
            Write<T, TCodec>(member, name.Length, value, original!);
        }
    }

    void IMemberVisitor.OptionalValue<T, TCodec>(int member, scoped ReadOnlySpan<byte> name, ref T? value, T? original)
    {
        if (value is { } present)
        {
            Begin(name);
            Write<T, TCodec>(member, name.Length, present, original.GetValueOrDefault());
        }
    }

    void IMemberVisitor.AbsentOrNull<T, TCodec>(int member, scoped ReadOnlySpan<byte> name, ref AttributeOptional<T> value, AttributeOptional<T> original)
    {
        if (value.IsPresent)
        {
            Begin(name);
            Write<AttributeOptional<T>, OptionalCodec<T, TCodec>>(member, name.Length, value, original);
        }
    }

    readonly bool IMemberVisitor.Again<TObject>() => false;

    readonly UnknownMembers IMemberVisitor.Unknown() => default;

    /// <summary>Writes what stands before the value of a member.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private void Begin(scoped ReadOnlySpan<byte> name)
    {
        var target = Reserve(name.Length + 4)[..(name.Length + 4)];
        target[0] = _separator;
        target[1] = (byte)'"';
        name.CopyTo(target[2..]);
        target[name.Length + 2] = (byte)'"';
        target[name.Length + 3] = (byte)':';
        _length += target.Length;
        _separator = (byte)',';
    }

    /// <summary>Writes the value of a member: as it was spelt where it is the very same, or anew.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private void Write<T, TCodec>(int member, int nameLength, T value, T original)
        where TCodec : IAttributesCodec<TCodec, T>
    {
        if (_origin is null || typeof(T).IsValueType || !ReferenceEquals(value, original) || !TryKeep(member, nameLength))
        {
            TCodec.Write(ref this, value);
        }
    }

    private bool TryKeep(int member, int nameLength)
    {
        var text = _origin!.TextOf(member, nameLength);
        if (IsWithinOthers)
        {
            NoteText(text.Length);
        }

        Verbatim(text);
        return !text.IsEmpty;
    }
}
