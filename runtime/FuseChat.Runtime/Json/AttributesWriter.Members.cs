using FuseChat.Runtime.Attributes;
using FuseChat.Runtime.Json.Codecs;
using FuseChat.Runtime.Json.Members;

namespace FuseChat.Runtime.Json;

// As a visitor it writes all members of an object, or the value of one.
public ref partial struct AttributesWriter : IMemberVisitor
{
    readonly bool IMemberVisitor.HasRead => false;

    /// <summary>Writes all members that are present, each with its name.</summary>
    /// <param name="value">The object.</param>
    /// <param name="original">The object as it was read; this one where nothing was.</param>
    /// <param name="origin">The text of members that stay; null where there is none.</param>
    internal void Members<T>(T value, T original, RangedOrigin? origin)
        where T : IAttributesObject<T>
    {
        var outer = _visit;
        _visit = new MemberVisit { Member = MemberVisit.All, Origin = origin };
        T.Visit(ref this, value, original);
        _visit = outer;
    }

    /// <summary>Writes the value of a member that is present: anew, or in place of the one that was read.</summary>
    /// <param name="member">Index of the member.</param>
    /// <param name="value">The object.</param>
    /// <param name="original">The object as it was read; this one where nothing was.</param>
    /// <param name="text">The text that the member's value was read from; empty where there is none.</param>
    internal void Member<T>(int member, T value, T original, ReadOnlySpan<byte> text)
        where T : IAttributesObject<T>
    {
        var outer = _visit;
        _visit = new MemberVisit { Member = member, Text = text };
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

        Write<T, TCodec>(value!, original!, _visit.Text);
    }

    void IMemberVisitor.OptionalReference<T, TCodec>(int member, scoped ReadOnlySpan<byte> name, ref T? value, T? original)
        where T : class
    {
        if (value is not null && TryBegin(member, name))
        {
            Write<T, TCodec>(value, original!, _visit.Text);
        }
    }

    void IMemberVisitor.OptionalValue<T, TCodec>(int member, scoped ReadOnlySpan<byte> name, ref T? value, T? original)
    {
        if (value is { } present && TryBegin(member, name))
        {
            Write<T, TCodec>(present, original.GetValueOrDefault(), _visit.Text);
        }
    }

    void IMemberVisitor.AbsentOrNull<T, TCodec>(int member, scoped ReadOnlySpan<byte> name, ref AttributeOptional<T> value, AttributeOptional<T> original)
    {
        if (value.IsPresent && TryBegin(member, name))
        {
            Write<AttributeOptional<T>, OptionalCodec<T, TCodec>>(value, original, _visit.Text);
        }
    }

    readonly bool IMemberVisitor.Again<TObject>() => false;

    readonly UnknownMembers IMemberVisitor.Unknown() => default;

    private bool TryBegin(int member, scoped ReadOnlySpan<byte> name)
    {
        if (_visit.Member != MemberVisit.All)
        {
            return _visit.Member == member;
        }

        if (_visit.HasWritten)
        {
            Raw((byte)',');
        }

        _visit.HasWritten = true;
        Name(name);
        Unchanged = _visit.Origin is null ? default : _visit.Origin.TextOf(member, name.Length);
        return true;
    }

    /// <summary>Which members are written.</summary>
    private ref struct MemberVisit
    {
        internal const int All = -1;

        /// <summary>Index of the one member of which the value is written; or all.</summary>
        internal int Member;

        /// <summary>The text that the value was read from; empty where it is written anew.</summary>
        internal ReadOnlySpan<byte> Text;

        /// <summary>The text of members that stay, where all are written.</summary>
        internal RangedOrigin? Origin;

        /// <summary>Whether a comma is due.</summary>
        internal bool HasWritten;
    }
}
