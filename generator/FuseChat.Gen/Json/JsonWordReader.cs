using System.Text;
using Microsoft.CodeAnalysis.Text;

namespace FuseChat.Gen.Json;

/// <summary>Reads values that are neither string, object nor array: numbers, true, false, null, and what is written in their place.</summary>
internal sealed class JsonWordReader(JsonCursor cursor, JsonProblems problems)
{
    /// <summary>What is said of a word that is a string without quotes.</summary>
    public const string WantsQuotes = "a string is in double quotes; other values are numbers, true, false and null";

    /// <summary>What is said of a key without quotes.</summary>
    public const string KeysWantQuotes = "keys are in double quotes";

    private readonly JsonTexts _texts = JsonTexts.OfThread;

    /// <summary>Reads the word here. One that is no JSON value is reported; a value of the kind that was meant stands for it.</summary>
    public JsonNode Read(out TextSpan span)
    {
        span = cursor.TokenSpan();
        var word = _texts.Get(cursor.Text, span.Start, span.Length);
        span = WithClosingQuote(span, isKey: false);
        cursor.Position = span.End;
        return word switch
        {
            _ when span.Length > word.Length => Mend(word, span),
            "true" => JsonBoolean.True,
            "false" => JsonBoolean.False,
            "null" => JsonNull.Instance,
            _ when JsonNumbers.IsNumber(word) => new JsonNumber(word),
            _ => Mend(word, span),
        };
    }

    /// <summary>Reads the word here as a key, which is reported because it lacks its quotes.</summary>
    public string ReadKey(out TextSpan span)
    {
        span = cursor.TokenSpan();
        var word = cursor.Text.Substring(span.Start, span.Length);
        span = WithClosingQuote(span, isKey: true);
        cursor.Position = span.End;
        problems.NotInJson(span, cursor.Show(span), KeysWantQuotes);
        return WellFormed(word);
    }

    // A word whose opening quote is missing has its closing one: what ends a key or a value stands behind it.
    private TextSpan WithClosingQuote(TextSpan word, bool isKey)
    {
        if (cursor.CharAt(word.End) != '"')
        {
            return word;
        }

        var next = word.End + 1;
        while (cursor.CharAt(next) is ' ' or '\t')
        {
            next++;
        }

        var isClosed = isKey ? cursor.CharAt(next) == ':' : cursor.CharAt(next) is ',' or '}' or ']' or '\r' or '\n' or '\0';
        return isClosed ? TextSpan.FromBounds(word.Start, word.End + 1) : word;
    }

    private JsonNode Mend(string word, TextSpan span)
    {
        (JsonNode Value, string Hint) mended = word.ToUpperInvariant() switch
        {
            "TRUE" => (JsonBoolean.True, "write true"),
            "FALSE" => (JsonBoolean.False, "write false"),
            "NULL" or "NONE" or "NIL" or "UNDEFINED" => (JsonNull.Instance, "write null"),
            "NAN" or "INFINITY" => (JsonNumbers.Unknown, "accepted are numbers such as 1, 0.5 and -2e3"),
            _ when word[0] is (>= '0' and <= '9') or '-' or '+' or '.' => JsonNumbers.Mend(word),
            _ => (new JsonString(WellFormed(word)), WantsQuotes),
        };

        problems.NotInJson(span, cursor.Show(span), mended.Hint);
        return mended.Value;
    }

    // UTF-8 has no lone surrogates: U+FFFD comes back for them.
    private static string WellFormed(string word) => Encoding.UTF8.GetString(Encoding.UTF8.GetBytes(word));
}
