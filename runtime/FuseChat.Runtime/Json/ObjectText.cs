using System.Buffers;
using System.Numerics;
using FuseChat.Runtime.Json.Members;

namespace FuseChat.Runtime.Json;

/// <summary>Writes an object: anew, or by editing the text that it was read from.</summary>
internal static class ObjectText
{
    internal static void Write<T>(ref AttributesWriter writer, T value, ObjectOrigin? origin)
        where T : IAttributesObject<T>
    {
        if (origin is SpeltOrigin { IsCanonical: false } spelt)
        {
            Edit(ref writer, value, spelt);
        }
        else
        {
            WriteAnew(ref writer, value, origin as RangedOrigin);
        }
    }

    private static void WriteAnew<T>(ref AttributesWriter writer, T value, RangedOrigin? origin)
        where T : IAttributesObject<T>
    {
        if (origin is { Typed: T original })
        {
            writer.Members(value, original, origin);
        }
        else
        {
            // Made in C#, or given what another type was read from: no text of that is its own.
            writer.Members(value, value, null);
        }
    }

    private static void Edit<T>(ref AttributesWriter writer, T value, SpeltOrigin origin)
        where T : IAttributesObject<T>
    {
        if (origin.BufferSize == 0)
        {
            Edit(ref writer, value, origin, origin.Utf8);
            return;
        }

        var buffer = ArrayPool<byte>.Shared.Rent(origin.BufferSize);
        Edit(ref writer, value, origin, origin.CopyUtf8(buffer));
        ArrayPool<byte>.Shared.Return(buffer);
    }

    /// <remarks>
    /// The unknown members of one type may be given to an object of another: what was typed there is left out, and what is typed here
    /// is written from its typed value, once.
    /// </remarks>
    private static void Edit<T>(ref AttributesWriter writer, T value, SpeltOrigin origin, ReadOnlySpan<byte> text)
        where T : IAttributesObject<T>
    {
        var editor = new ElementEditor(text, ref writer);
        var missing = PresentMembers.Of(value);
        var (original, present) = origin.Typed is T read ? (read, PresentMembers.Of(read)) : (value, 0);
        foreach (var range in origin.Members)
        {
            var member = origin.Typed is T ? range.Member : IndexOf<T>(range.NameIn(text)[1..^1]);
            if (member >= 0 && (missing & (1UL << member)) != 0)
            {
                editor.Keep(ref writer, range.Name);
                writer.Raw(text[range.Name..range.Value]);
                if ((present & (1UL << member)) != 0)
                {
                    writer.Member(member, value, original, range.ValueIn(text), origin.IsCanonicalMember(member));
                }
                else
                {
                    writer.Member(member, value, value, default, isCanonical: false);
                }

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
            writer.Name(ObjectMembers<T>.Names[member]);
            writer.Member(member, value, value, default, isCanonical: false);
        }

        editor.End(ref writer);
    }

    private static int IndexOf<T>(ReadOnlySpan<byte> name)
        where T : IAttributesObject<T>
        => MemberNames.IndexOf<T>(name, name.Contains((byte)'\\'), 0);
}
