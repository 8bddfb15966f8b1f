using System.ComponentModel;
using System.Text;
using FuseChat.Runtime.Attributes;
using FuseChat.Runtime.Json.Compact;

namespace FuseChat.Runtime.Json.Codecs;

/// <summary>JSON objects whose member names are keys. Schema: <c>"type": "object"</c> with <c>additionalProperties</c> and <c>x-key</c>.</summary>
/// <typeparam name="TKey">The keys' type.</typeparam>
/// <typeparam name="TValue">The values' type.</typeparam>
/// <typeparam name="TKeyCodec">How keys are spelt.</typeparam>
/// <typeparam name="TValueCodec">The values' codec.</typeparam>
[EditorBrowsable(EditorBrowsableState.Never)]
public readonly struct MapCodec<TKey, TValue, TKeyCodec, TValueCodec>
    : IAttributesCodec<MapCodec<TKey, TValue, TKeyCodec, TValueCodec>, AttributeMap<TKey, TValue>>
    where TKey : notnull
    where TKeyCodec : IAttributesKey<TKey>
    where TValueCodec : IAttributesCodec<TValueCodec, TValue>
{
    /// <inheritdoc />
    public static AttributeMap<TKey, TValue> Read(ref AttributesReader reader)
    {
        if (reader.Peek() != '{')
        {
            reader.Mismatch("an object");
            return AttributeMap<TKey, TValue>.Empty;
        }

        if (TKeyCodec.CanScan && TValueCodec.CanScan && reader.TryScanMap<TKey, TValue, TKeyCodec, TValueCodec>(out var keys, out var values))
        {
            return keys.Length == 0 ? AttributeMap<TKey, TValue>.Empty : new(keys, values);
        }

        var map = new AttributeMapBuilder<TKey, TValue>();
        for (var isFirst = true; reader.NextName(ref isFirst, out var name, out var isEscaped);)
        {
            if (!TryReadKey(ref reader, name, isEscaped, out var key))
            {
                map.AddUnknown(reader.ReadRawMember());
            }
            else if (map.TryAdd(key))
            {
                map.SetLast(TValueCodec.Read(ref reader));
            }
            else
            {
                reader.Report(reader.ValueStart(), $"a second member \"{Encoding.UTF8.GetString(name)}\"", "one member of that name");
                reader.Skip();
            }
        }

        return map.ToMap();
    }

    /// <inheritdoc />
    public static bool Check(ref AttributesReader reader)
    {
        if (TKeyCodec.CanScan && TValueCodec.CanScan && reader.Peek() == '{' && reader.TrySkipMap<TKey, TValue, TKeyCodec, TValueCodec>())
        {
            return true;
        }

        Read(ref reader);
        return !reader.HasProblems;
    }

    /// <inheritdoc />
    public static void Write(ref AttributesWriter writer, AttributeMap<TKey, TValue> value)
    {
        if (CompactMap.EntryLength<TKey, TValue, TKeyCodec, TValueCodec>() > 0)
        {
            writer.PrintEntries<TKey, TValue, TKeyCodec, TValueCodec>(value.KeySpan(), value.ValueSpan());
            WriteUnknown(ref writer, value, isFirst: value.Count == 0);
            return;
        }

        var isFirst = true;
        writer.Enter();
        writer.Raw((byte)'{');
        for (var index = 0; index < value.Count; index++)
        {
            writer.Separate(ref isFirst);
            WriteEntry(ref writer, value, index);
        }

        WriteUnknown(ref writer, value, isFirst);
        writer.Leave();
    }

    /// <summary>Keeps the text of every entry that stays, in its place, and adds new entries at the end.</summary>
    /// <inheritdoc />
    public static void Rewrite(
        ref AttributesWriter writer, AttributeMap<TKey, TValue> value, AttributeMap<TKey, TValue> original, ReadOnlySpan<byte> text)
    {
        if (!ReferenceEquals(value.Unknown, original.Unknown))
        {
            Write(ref writer, value);
            return;
        }

        var editor = new ElementEditor(text);
        var reader = new AttributesReader(text);
        writer.Enter();
        for (var isFirst = true; reader.NextName(ref isFirst, out var name, out var isEscaped);)
        {
            var start = reader.NameStart;
            var valueStart = reader.ValueStart();
            reader.Skip();
            var end = reader.Position;
            if (!TryReadKey(ref reader, name, isEscaped, out var key))
            {
                editor.Keep(ref writer, start, end);
            }
            else if (value.TryGetValue(key, out var now) && original.TryGetValue(key, out var then))
            {
                editor.Keep(ref writer, start, valueStart);
                editor.Flush(ref writer);
                TValueCodec.Rewrite(ref writer, now, then, text[valueStart..end]);
            }

            editor.Pass(end);
        }

        for (var index = 0; index < value.Count; index++)
        {
            if (!original.ContainsKey(value.KeyAt(index)))
            {
                editor.Insert(ref writer);
                WriteEntry(ref writer, value, index);
            }
        }

        editor.End(ref writer);
        writer.Leave();
    }

    private static void WriteUnknown(ref AttributesWriter writer, AttributeMap<TKey, TValue> value, bool isFirst)
    {
        foreach (var member in value.Unknown)
        {
            writer.Separate(ref isFirst);
            writer.NoteText(member.Length);
            writer.Raw(member);
        }

        writer.Raw((byte)'}');
    }

    private static bool TryReadKey(scoped ref AttributesReader reader, scoped ReadOnlySpan<byte> name, bool isEscaped, out TKey key)
    {
        if (!isEscaped)
        {
            return TKeyCodec.TryReadName(name, out key);
        }

        reader.MarkUncanonical();
        var decoded = EscapedString.Decode(name);
        return Utf8Text.Encode(decoded) is { } utf8 ? TKeyCodec.TryReadName(utf8, out key) : TKeyCodec.TryReadUnencodableName(decoded, out key);
    }

    private static void WriteEntry(ref AttributesWriter writer, AttributeMap<TKey, TValue> map, int index)
    {
        TKeyCodec.WriteName(ref writer, map.KeyAt(index));
        writer.Raw((byte)':');
        TValueCodec.Write(ref writer, map.ValueAt(index));
    }
}
