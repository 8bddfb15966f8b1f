using System.Numerics;

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
        var isFirst = true;
        writer.Raw((byte)'{');
        for (var present = value.PresentMembers; present != 0; present &= present - 1)
        {
            var member = BitOperations.TrailingZeroCount(present);
            writer.Separate(ref isFirst);
            writer.Name(T.NameOf(member));
            value.WriteMember(member, ref writer, value, default);
        }

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
        var editor = new ElementEditor(text, ref writer);
        var missing = value.PresentMembers;
        foreach (var range in origin.Members)
        {
            var member = origin.Typed is T ? range.Member : IndexOf<T>(origin.Name(range)[1..^1]);
            if (member >= 0 && (missing & (1UL << member)) != 0)
            {
                editor.Keep(ref writer, range.Name);
                writer.Raw(text[range.Name..range.Value]);
                Rewrite(ref writer, value, origin, member, origin.Value(range));
                missing &= ~(1UL << member);
            }
            else if (member < 0 && range.Member < 0)
            {
                editor.Keep(ref writer, range.Name);
                writer.Raw(text[range.Name..range.End]);
            }

            editor.Pass(range.End);
        }

        for (; missing != 0; missing &= missing - 1)
        {
            var member = BitOperations.TrailingZeroCount(missing);
            editor.Insert(ref writer);
            writer.Name(T.NameOf(member));
            value.WriteMember(member, ref writer, value, default);
        }

        editor.End(ref writer);
    }

    private static void Rewrite<T>(ref AttributesWriter writer, T value, ObjectOrigin origin, int member, ReadOnlySpan<byte> text)
        where T : IAttributesObject<T>
    {
        if (origin.Typed is T original && (original.PresentMembers & (1UL << member)) != 0)
        {
            var isOuterCanonical = writer.IsOriginalCanonical;
            writer.IsOriginalCanonical = origin.IsCanonicalMember(member);
            value.WriteMember(member, ref writer, original, text);
            writer.IsOriginalCanonical = isOuterCanonical;
        }
        else
        {
            value.WriteMember(member, ref writer, value, default);
        }
    }

    private static int IndexOf<T>(ReadOnlySpan<byte> name)
        where T : IAttributesObject<T>
        => MemberNames.IndexOf<T>(name, name.Contains((byte)'\\'), 0);
}
