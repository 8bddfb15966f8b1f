using FuseChat.Runtime.Attributes;
using FuseChat.Runtime.Json.Codecs;
using FuseChat.Runtime.Json.Members;

namespace FuseChat.Runtime.Json.Patching;

// As a visitor it patches the members that the mutation changes, and checks all others as reading does.
public ref partial struct AttributesPatcher : IMemberVisitor
{
    readonly bool IMemberVisitor.HasRead => false;

    /// <summary>Applies a mutation to the text of a document.</summary>
    /// <returns>Whether it was applied; otherwise the record's way is to be taken.</returns>
    internal bool TryApply<TObject>(ITextPatch mutation)
        where TObject : IAttributesObject<TObject>
    {
        (_mutation, _patched) = (mutation, mutation.PatchedMembers);
        TObject.Visit(ref this, default, default);
        _reader.End();
        if (_hasFailed || _reader.HasProblems || (_patched & ~_cursor.Seen) != 0 || _writer.MayBeTooDeep)
        {
            return false;
        }

        CopyTo(_text.Length);
        return true;
    }

    void IMemberVisitor.Required<T, TCodec>(int member, scoped ReadOnlySpan<byte> name, ref T? value, T? original)
        where T : default
    {
        _required |= 1UL << member;
        Visit<T, TCodec>(member, name);
    }

    void IMemberVisitor.OptionalReference<T, TCodec>(int member, scoped ReadOnlySpan<byte> name, ref T? value, T? original)
        where T : class
        => Visit<T, TCodec>(member, name);

    void IMemberVisitor.OptionalValue<T, TCodec>(int member, scoped ReadOnlySpan<byte> name, ref T? value, T? original)
        => Visit<T, TCodec>(member, name);

    void IMemberVisitor.AbsentOrNull<T, TCodec>(int member, scoped ReadOnlySpan<byte> name, ref AttributeOptional<T> value, AttributeOptional<T> original)
        => Visit<AttributeOptional<T>, OptionalCodec<T, TCodec>>(member, name);

    bool IMemberVisitor.Again<TObject>()
        => !_hasFailed && !_reader.TryEnd(ref _cursor, _required) && _reader.NextMember<TObject>(ref _cursor, _required);

    readonly UnknownMembers IMemberVisitor.Unknown() => default;

    private void Visit<T, TCodec>(int member, scoped ReadOnlySpan<byte> name)
        where TCodec : IAttributesCodec<TCodec, T>
    {
        if (!_hasFailed && _reader.TryName(ref _cursor, member, name))
        {
            _hasFailed = (_patched & (1UL << member)) != 0 ? !_mutation.Patch(member, ref this) : !TCodec.Check(ref _reader);
        }
    }
}
