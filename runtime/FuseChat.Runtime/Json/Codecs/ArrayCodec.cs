using System.ComponentModel;
using FuseChat.Runtime.Attributes;

namespace FuseChat.Runtime.Json.Codecs;

/// <summary>JSON arrays. Schema: <c>"type": "array"</c> with <c>items</c>.</summary>
/// <typeparam name="T">The items' type.</typeparam>
/// <typeparam name="TCodec">The items' codec.</typeparam>
[EditorBrowsable(EditorBrowsableState.Never)]
public readonly struct ArrayCodec<T, TCodec> : IAttributesCodec<ArrayCodec<T, TCodec>, AttributeArray<T>>
    where TCodec : IAttributesCodec<TCodec, T>
{
    /// <inheritdoc />
    public static AttributeArray<T> Read(ref AttributesReader reader)
    {
        if (reader.Peek() != '[')
        {
            reader.Mismatch("an array");
            return [];
        }

        if (TCodec.CanScan && reader.TryScanArray<T, TCodec>(out var scanned))
        {
            return AttributeArray.Own(scanned);
        }

        var items = new List<T>();
        for (var isFirst = true; reader.NextItem(ref isFirst);)
        {
            items.Add(TCodec.Read(ref reader));
        }

        return AttributeArray.Create(items);
    }

    /// <inheritdoc />
    public static bool Check(ref AttributesReader reader)
    {
        if (TCodec.CanScan && reader.Peek() == '[' && reader.TrySkipArray<T, TCodec>())
        {
            return true;
        }

        Read(ref reader);
        return !reader.HasProblems;
    }

    /// <inheritdoc />
    public static void Write(ref AttributesWriter writer, AttributeArray<T> value)
    {
        if (TCodec.MaxLength > 0)
        {
            writer.PrintArray<T, TCodec>(value.AsSpan());
            return;
        }

        var isFirst = true;
        writer.Enter();
        writer.Raw((byte)'[');
        foreach (var item in value.AsSpan())
        {
            writer.Separate(ref isFirst);
            TCodec.Write(ref writer, item);
        }

        writer.Raw((byte)']');
        writer.Leave();
    }

    /// <summary>Keeps the text of the items that stay, with the white space around them.</summary>
    /// <inheritdoc />
    public static void Rewrite(ref AttributesWriter writer, AttributeArray<T> value, AttributeArray<T> original, ReadOnlySpan<byte> text)
    {
        var now = value.AsSpan();
        var then = original.AsSpan();
        var editor = new ElementEditor(text);
        var reader = new AttributesReader(text);
        writer.Enter();
        for (var isFirst = true; reader.NextItem(ref isFirst); then = then[1..])
        {
            var start = reader.ValueStart();
            reader.Skip();
            if (InsertedBefore(then, now) is >= 0 and var inserted)
            {
                Insert(ref writer, ref editor, now[..inserted]);
                editor.Keep(ref writer, start, reader.Position);
                now = now[(inserted + 1)..];
            }
            else if (!now.IsEmpty && !then.Contains(now[0]))
            {
                // One that goes and a new one in its place: a changed item.
                editor.Keep(ref writer, start, start);
                editor.Flush(ref writer);
                TCodec.Rewrite(ref writer, now[0], then[0], text[start..reader.Position]);
                now = now[1..];
            }

            editor.Pass(reader.Position);
        }

        Insert(ref writer, ref editor, now);
        editor.End(ref writer);
        writer.Leave();
    }

    private static void Insert(scoped ref AttributesWriter writer, scoped ref ElementEditor editor, ReadOnlySpan<T> items)
    {
        foreach (var item in items)
        {
            editor.Insert(ref writer);
            TCodec.Write(ref writer, item);
        }
    }

    /// <summary>How many items are new before the first of those that were read; -1 where that one does not stay.</summary>
    private static int InsertedBefore(ReadOnlySpan<T> then, ReadOnlySpan<T> now)
    {
        var inserted = now.IndexOf(then[0], ValueEquality<T>.Exact);
        if (inserted <= 0)
        {
            return inserted;
        }

        // Of two items that changed places, the one that moved further is taken out and put in anew.
        var dropped = then.IndexOf(now[0], ValueEquality<T>.Exact);
        return dropped < 0 || inserted <= dropped ? inserted : -1;
    }
}
