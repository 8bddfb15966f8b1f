using System.Diagnostics.CodeAnalysis;
using FuseChat.Runtime.Json;

namespace FuseChat.Runtime.Attributes;

// Reading: the whole text is checked.
public readonly partial struct AttributeValue : ISpanParsable<AttributeValue>, IUtf8SpanParsable<AttributeValue>
{
    /// <summary>Reads a value.</summary>
    /// <param name="json">One JSON value (RFC 8259) of at most 64 objects and arrays in each other; white space around it is not kept.</param>
    /// <exception cref="AttributesFormatException">The text is not JSON. Lone surrogates are escapes in JSON, such as <c>\ud800</c>.</exception>
    public static AttributeValue Parse(string json)
    {
        ArgumentNullException.ThrowIfNull(json);
        return OrThrow(ValueText.Read(json, out var problems), problems);
    }

    /// <summary>Reads a value.</summary>
    /// <param name="utf8Json">One JSON value (RFC 8259) as UTF-8, as <see cref="Parse(string)"/> reads it.</param>
    /// <exception cref="AttributesFormatException">The text is not JSON, or not UTF-8.</exception>
    public static AttributeValue Parse(ReadOnlySpan<byte> utf8Json) => OrThrow(ValueText.Read(utf8Json, out var problems), problems);

    /// <summary>Reads a value without throwing.</summary>
    /// <param name="json">One JSON value (RFC 8259), as <see cref="Parse(string)"/> reads it; <see langword="null"/> is none.</param>
    /// <param name="value">The value; JSON's <c>null</c> where the result is <see langword="false"/>.</param>
    public static bool TryParse([NotNullWhen(true)] string? json, out AttributeValue value)
    {
        value = ValueText.Read(json, out var problems);
        return json is not null && problems.Count == 0;
    }

    /// <summary>Reads a value without throwing.</summary>
    /// <param name="utf8Json">One JSON value (RFC 8259) as UTF-8, as <see cref="Parse(string)"/> reads it.</param>
    /// <param name="value">The value; JSON's <c>null</c> where the result is <see langword="false"/>.</param>
    public static bool TryParse(ReadOnlySpan<byte> utf8Json, out AttributeValue value)
    {
        value = ValueText.Read(utf8Json, out var problems);
        return problems.Count == 0;
    }

    static AttributeValue IParsable<AttributeValue>.Parse(string s, IFormatProvider? provider) => Parse(s);

    static bool IParsable<AttributeValue>.TryParse([NotNullWhen(true)] string? s, IFormatProvider? provider, out AttributeValue result) => TryParse(s, out result);

    static AttributeValue ISpanParsable<AttributeValue>.Parse(ReadOnlySpan<char> s, IFormatProvider? provider) => OrThrow(ValueText.Read(s, out var problems), problems);

    static bool ISpanParsable<AttributeValue>.TryParse(ReadOnlySpan<char> s, IFormatProvider? provider, out AttributeValue result)
    {
        result = ValueText.Read(s, out var problems);
        return problems.Count == 0;
    }

    static AttributeValue IUtf8SpanParsable<AttributeValue>.Parse(ReadOnlySpan<byte> utf8Text, IFormatProvider? provider) => Parse(utf8Text);

    static bool IUtf8SpanParsable<AttributeValue>.TryParse(ReadOnlySpan<byte> utf8Text, IFormatProvider? provider, out AttributeValue result) => TryParse(utf8Text, out result);

    private static AttributeValue OrThrow(AttributeValue value, AttributesProblems problems)
        => problems.Count == 0 ? value : throw new AttributesFormatException("JSON value", problems);
}
