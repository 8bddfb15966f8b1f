using System.Buffers;
using System.ComponentModel;
using System.Text;
using System.Text.Unicode;
using FuseChat.Runtime.Attributes;
using FuseChat.Runtime.Json;

namespace FuseChat.Runtime.Validation;

/// <summary>Checks JSON texts against a schema: what emitted <c>Validate</c> calls. Safe to share between threads.</summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public sealed class SchemaValidator
{
    private readonly SchemaRules[] _schemas;

    internal SchemaValidator(SchemaRules[] schemas) => _schemas = schemas;

    /// <summary>Makes the validator of the schemas in emitted code.</summary>
    /// <param name="schemas">A line of JSON for each schema; the first is the one that values are checked against.</param>
    /// <exception cref="FormatException">The text was not emitted for this version of the runtime.</exception>
    public static SchemaValidator Read(string schemas)
    {
        ArgumentNullException.ThrowIfNull(schemas);
        return SchemaText.Read(schemas);
    }

    /// <summary>Checks a text.</summary>
    /// <param name="json">One JSON value (RFC 8259).</param>
    /// <returns>Every violation; none where the value is valid.</returns>
    /// <exception cref="AttributesFormatException">The text is not JSON.</exception>
    public AttributesViolations Validate(string json)
    {
        ArgumentNullException.ThrowIfNull(json);
        var utf8 = ArrayPool<byte>.Shared.Rent(Encoding.UTF8.GetMaxByteCount(json.Length));
        try
        {
            return Utf8.FromUtf16(json, utf8, out _, out var length, replaceInvalidSequences: false) == OperationStatus.Done
                ? ValidateText(utf8.AsSpan(0, length))
                : throw NotJson(length, "a lone surrogate", "Unicode text");
        }
        finally
        {
            ArrayPool<byte>.Shared.Return(utf8);
        }
    }

    /// <summary>Checks a text.</summary>
    /// <param name="utf8Json">One JSON value (RFC 8259) as UTF-8.</param>
    /// <returns>Every violation; none where the value is valid.</returns>
    /// <exception cref="AttributesFormatException">The text is not JSON.</exception>
    public AttributesViolations Validate(ReadOnlySpan<byte> utf8Json)
        => Utf8.IsValid(utf8Json) ? ValidateText(utf8Json) : throw NotJson(0, "bytes that are not UTF-8", "Unicode text");

    /// <summary>Checks the text of a document.</summary>
    /// <param name="document">The document.</param>
    /// <returns>Every violation; none where the document is valid.</returns>
    /// <exception cref="AttributesTooDeepException">More than 64 objects and arrays are in each other.</exception>
    public AttributesViolations Validate<T>(T document)
        where T : IAttributesObject<T>
    {
        var writer = AttributesText.ToWriter(document);
        try
        {
            return ValidateText(writer.Written);
        }
        finally
        {
            writer.Dispose();
        }
    }

    /// <summary>Keyword <c>pattern</c>: whether a string matches.</summary>
    /// <param name="schema">Position of the schema that has the keyword, from 0.</param>
    /// <param name="text">The string; null does not match.</param>
    /// <returns>False too where the string has lone surrogates: its text in JSON tells.</returns>
    public bool Matches(int schema, string? text) => text is not null && _schemas[schema].Pattern is { } pattern && pattern.IsMatch(text);

    private AttributesViolations ValidateText(ReadOnlySpan<byte> text)
    {
        var reader = new AttributesReader(text);
        var start = reader.ValueStart();
        reader.Skip();
        reader.End();
        if (reader.HasProblems)
        {
            throw new AttributesFormatException("JSON value", reader.Problems);
        }

        var ends = ArrayPool<int>.Shared.Rent(text.Length);
        try
        {
            ValueEnds.Find(text, ends);
            var evaluation = new Evaluation(text, ends, _schemas);
            evaluation.Check(0, start, null);
            return evaluation.Violations;
        }
        finally
        {
            ArrayPool<int>.Shared.Return(ends);
        }
    }

    private static AttributesFormatException NotJson(int offset, string found, string accepted)
        => new("JSON value", new AttributesProblems([new AttributesProblem("", offset, found, accepted)]));
}
