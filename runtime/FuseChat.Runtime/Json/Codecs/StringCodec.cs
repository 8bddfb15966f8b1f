using System.ComponentModel;
using System.Text;
using FuseChat.Runtime.Json.Compact;

namespace FuseChat.Runtime.Json.Codecs;

/// <summary>JSON strings, as values and as member names. Schema: <c>"type": "string"</c>.</summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public readonly struct StringCodec : IAttributesCodec<StringCodec, string>, IAttributesKey<string>
{
    /// <inheritdoc />
    public static string Read(ref AttributesReader reader) => reader.ReadString();

    /// <inheritdoc />
    public static bool Check(ref AttributesReader reader)
    {
        reader.CheckString();
        return !reader.HasProblems;
    }

    /// <inheritdoc />
    public static void Write(ref AttributesWriter writer, string value) => writer.String(value);

    /// <inheritdoc />
    public static bool TryReadName(ReadOnlySpan<byte> name, out string key)
    {
        key = Encoding.UTF8.GetString(name);
        return true;
    }

    /// <inheritdoc />
    public static bool TryReadUnencodableName(string name, out string key)
    {
        key = name;
        return true;
    }

    /// <inheritdoc />
    public static void WriteName(ref AttributesWriter writer, string key) => writer.String(key);

    /// <inheritdoc />
    public static bool CanScan => true;

    /// <inheritdoc />
    public static bool IsQuoted => true;

    /// <inheritdoc />
    public static int Scan(ReadOnlySpan<byte> text, int start, out string value) => CompactString.Scan(text, start, out value);
}
