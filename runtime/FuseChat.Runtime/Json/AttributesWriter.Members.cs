using System.Runtime.CompilerServices;
using FuseChat.Runtime.Attributes;
using FuseChat.Runtime.Json.Codecs;
using FuseChat.Runtime.Json.Members;

namespace FuseChat.Runtime.Json;

// As a visitor it writes all members of an object, or the value of one.
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
        var outer = _visit;
        _visit = new MemberVisit { Member = MemberVisit.All, Separator = (byte)'{', Origin = origin };
        T.Visit(ref this, value, original);
        Raw(_visit.Separator == '{' ? "{}"u8 : "}"u8);
        _visit = outer;
    }

    /// <summary>Writes the value of a member that is present: anew, or in place of the one that was read.</summary>
    /// <param name="member">Index of the member.</param>
    /// <param name="value">The object.</param>
    /// <param name="original">The object as it was read; this one where nothing was.</param>
    /// <param name="text">The text that the member's value was read from; empty where there is none.</param>
    /// <param name="isCanonical">Whether that text is what writing the value read from it gives.</param>
    internal void Member<T>(int member, T value, T original, ReadOnlySpan<byte> text, bool isCanonical)
        where T : IAttributesObject<T>
    {
        var outer = _visit;
        _visit = new MemberVisit { Member = member, Text = text, IsCanonical = isCanonical };
        T.Visit(ref this, value, original);
        _visit = outer;
    }

    void IMemberVisitor.Required<T, TCodec>(int member, scoped ReadOnlySpan<byte> name, ref T? value, T? original)
        where T : default
    {
        if (!TryBegin(member, name))
        {
            return;
        }

        // Null is a value only to codecs that say so; a structure that nobody made holds it too.
        if (value is null && !TCodec.HasNull)
        {
            ThrowMissing();
        }

        Write<T, TCodec>(member, name.Length, value!, original!);
    }

    void IMemberVisitor.OptionalReference<T, TCodec>(int member, scoped ReadOnlySpan<byte> name, ref T? value, T? original)
        where T : class
    {
        if (value is not null && TryBegin(member, name))
        {
            Write<T, TCodec>(member, name.Length, value, original!);
        }
    }

    void IMemberVisitor.OptionalValue<T, TCodec>(int member, scoped ReadOnlySpan<byte> name, ref T? value, T? original)
    {
        if (value is { } present && TryBegin(member, name))
        {
            Write<T, TCodec>(member, name.Length, present, original.GetValueOrDefault());
        }
    }

    void IMemberVisitor.AbsentOrNull<T, TCodec>(int member, scoped ReadOnlySpan<byte> name, ref AttributeOptional<T> value, AttributeOptional<T> original)
    {
        if (value.IsPresent && TryBegin(member, name))
        {
            Write<AttributeOptional<T>, OptionalCodec<T, TCodec>>(member, name.Length, value, original);
        }
    }

    readonly bool IMemberVisitor.Again<TObject>() => false;

    readonly UnknownMembers IMemberVisitor.Unknown() => default;

    /// <summary>Writes the name of a member, if the member is to be written with it.</summary>
    /// <returns>Whether the member's value is to be written.</returns>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private bool TryBegin(int member, scoped ReadOnlySpan<byte> name)
    {
        if (_visit.Member != MemberVisit.All)
        {
            return _visit.Member == member;
        }

        var target = Reserve(name.Length + 4)[..(name.Length + 4)];
        target[0] = _visit.Separator;
        target[1] = (byte)'"';
        name.CopyTo(target[2..]);
        target[name.Length + 2] = (byte)'"';
        target[name.Length + 3] = (byte)':';
        _length += target.Length;
        _visit.Separator = (byte)',';
        return true;
    }

    /// <summary>Writes the value of a member: as it was spelt where it is the very same, in place of the one that was read, or anew.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private void Write<T, TCodec>(int member, int nameLength, T value, T original)
        where TCodec : IAttributesCodec<TCodec, T>
    {
        if ((_visit.Origin is null && _visit.Text.IsEmpty) || !TryKeep<T, TCodec>(member, nameLength, value, original))
        {
            TCodec.Write(ref this, value);
        }
    }

    private bool TryKeep<T, TCodec>(int member, int nameLength, T value, T original)
        where TCodec : IAttributesCodec<TCodec, T>
    {
        var isSame = !typeof(T).IsValueType && ReferenceEquals(value, original);
        if (_visit.Origin is { } origin)
        {
            var text = isSame ? origin.TextOf(member, nameLength) : default;
            Text(text);
            return !text.IsEmpty;
        }

        if (isSame)
        {
            Raw(_visit.Text);
        }
        else if (!_visit.IsCanonical)
        {
            TCodec.Rewrite(ref this, value, original, _visit.Text);
        }

        return isSame || !_visit.IsCanonical;
    }

    /// <summary>Which members are written.</summary>
    private ref struct MemberVisit
    {
        internal const int All = -1;

        /// <summary>Index of the one member of which the value is written; or all.</summary>
        internal int Member;

        /// <summary>The text that the value was read from; empty where it is written anew.</summary>
        internal ReadOnlySpan<byte> Text;

        /// <summary>Whether that text is what writing the value anew would give.</summary>
        internal bool IsCanonical;

        /// <summary>The text of members that stay, where all are written.</summary>
        internal RangedOrigin? Origin;

        /// <summary>What stands before the next name: a comma, or the opening brace.</summary>
        internal byte Separator;
    }
}
