namespace FuseChat.Runtime.Json;

/// <summary>Writes an object: anew, or by editing the text that it was read from.</summary>
internal static class ObjectText
{
    internal static void Write<T>(ref AttributesWriter writer, T value)
        where T : IAttributesObject<T>
    {
        if (value.UnknownMembers.Origin is { IsCanonical: false } origin)
        {
            Edit(ref writer, value, origin);
        }
        else
        {
            WriteAnew(ref writer, value);
        }
    }

    internal static void WriteAnew<T>(ref AttributesWriter writer, T value)
        where T : IAttributesObject<T>
    {
        writer.Raw((byte)'{');
        value.WriteMembers(ref writer);
        writer.Raw((byte)'}');
    }

    /// <remarks>
    /// The unknown members of one type may be given to an object of another: what was typed there is left out, and what is typed here
    /// is written from its typed value, once.
    /// </remarks>
    private static void Edit<T>(ref AttributesWriter writer, T value, ObjectOrigin origin)
        where T : IAttributesObject<T>
    {
        var text = origin.Utf8;
        var reader = new AttributesReader(text);
        var editor = new ElementEditor(text, ref writer);
        var written = 0UL;
        var unknown = 0;
        var expected = 0;
        var isSameType = origin.Typed is T;
        for (var isFirst = true; reader.NextName(ref isFirst, out var name, out var isEscaped);)
        {
            var start = reader.NameStart;
            var valueStart = reader.ValueStart();
            reader.SkipChecked();
            var end = reader.Position;

            var isUnknown = origin.IsUnknown(unknown, start);
            unknown += isUnknown ? 1 : 0;
            var member = isUnknown && isSameType ? -1 : reader.Match<T>(name, isEscaped, expected);
            expected = member + 1;
            if (member < 0 && isUnknown)
            {
                editor.Keep(ref writer, start);
                writer.Raw(text[start..end]);
            }
            else if (member >= 0 && value.HasMember(member) && (written & (1UL << member)) == 0)
            {
                editor.Keep(ref writer, start);
                writer.Raw(text[start..valueStart]);
                Rewrite(ref writer, value, origin, member, text[valueStart..end]);
                written |= 1UL << member;
            }

            editor.Pass(end);
        }

        for (var member = 0; member < T.MemberCount; member++)
        {
            if ((written & (1UL << member)) == 0 && value.HasMember(member))
            {
                editor.Insert(ref writer);
                writer.Name(T.NameOf(member));
                value.WriteMember(member, ref writer);
            }
        }

        editor.End(ref writer);
    }

    private static void Rewrite<T>(ref AttributesWriter writer, T value, ObjectOrigin origin, int member, ReadOnlySpan<byte> text)
        where T : IAttributesObject<T>
    {
        if (origin.Typed is T original && original.HasMember(member))
        {
            var isOuterCanonical = writer.IsOriginalCanonical;
            writer.IsOriginalCanonical = origin.IsCanonicalMember(member);
            value.RewriteMember(member, ref writer, original, text);
            writer.IsOriginalCanonical = isOuterCanonical;
        }
        else
        {
            value.WriteMember(member, ref writer);
        }
    }
}
