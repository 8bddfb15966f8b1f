using System.Buffers;
using System.Text;
using System.Text.Unicode;
using FuseChat.Runtime.Attributes;
using FuseChat.Runtime.Json.Codecs;

namespace FuseChat.Runtime.Json;

/// <summary>Text to a value of any kind; JSON's <c>null</c> where there are problems.</summary>
internal static class ValueText
{
    internal static AttributeValue Read(ReadOnlySpan<char> json, out AttributesProblems problems)
    {
        var utf8 = ArrayPool<byte>.Shared.Rent(Encoding.UTF8.GetMaxByteCount(json.Length));
        var value = Utf8.FromUtf16(json, utf8, out _, out var length, replaceInvalidSequences: false) == OperationStatus.Done
            ? ReadValid(utf8.AsSpan(0, length), out problems)
            : AttributesText.Fail<AttributeValue>("a lone surrogate", "Unicode text", length, out problems);
        ArrayPool<byte>.Shared.Return(utf8);
        return value;
    }

    internal static AttributeValue Read(ReadOnlySpan<byte> utf8Json, out AttributesProblems problems)
        => Utf8.IsValid(utf8Json)
            ? ReadValid(utf8Json, out problems)
            : AttributesText.Fail<AttributeValue>("a byte that is not UTF-8", "Unicode text", AttributesText.ValidLength(utf8Json), out problems);

    private static AttributeValue ReadValid(ReadOnlySpan<byte> utf8, out AttributesProblems problems)
    {
        var reader = new AttributesReader(utf8);
        var value = AttributeValueCodec.Read(ref reader);
        reader.End();
        problems = reader.Problems;
        return reader.HasProblems ? default : value;
    }
}
