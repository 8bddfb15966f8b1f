using System.Text;
using FuseChat.Gen.Schemas;

namespace FuseChat.Gen.Tests.Schemas;

/// <summary>The page about keywords, written from the table that decides.</summary>
internal static class KeywordPage
{
    public const string Path = "generator/docs/keywords.md";

    public static string Text()
    {
        var page = new StringBuilder("""
            # What becomes of each keyword

            Every keyword of JSON Schema draft 2020-12, and every one of FuseChat.Gen, has one of these verdicts:

            - **typed**: shapes the C#, and `Validate` enforces it where types alone do not;
            - **checked**: `Validate` enforces it;
            - **annotation**: names schemas or is for readers, and by specification decides about no value;
            - **refused**: an error at its place, where it means something that would not be honoured.

            An unknown keyword is the warning [FCG0101](FCG0101.md), and one whose value is wrong the error [FCG0102](FCG0102.md). Nothing is
            dropped in silence. A record for a document needs a C# type for each property, which [FCG0106](FCG0106.md) is about; a static class
            that only validates takes any schema.

            A meta-schema of one's own is a schema file among the additional files with `$vocabulary`, and `$schema` names it by its `$id` or by
            its path relative to the file. Keywords of the vocabularies that it lists are in use, by either value; a keyword of another has no effect, which
            is the warning [FCG0124](FCG0124.md). A vocabulary that it requires and that is not in this table is refused, `format-assertion` too: a `format`
            decides about types in C#, not about values. What else the meta-schema says about schemas is not held against them.

            | keyword | vocabulary | verdict | its value | |
            |---|---|---|---|---|

            """);
        foreach (var keyword in Keywords.All)
        {
            page.Append($"| `{keyword.Name}` | {Vocabulary(keyword)} | {keyword.Verdict.ToString().ToLowerInvariant()} | {Describe(keyword.Kind)} | {keyword.Note} |\n");
        }

        return page.Append("\nThis page is written from the table in `Schemas/Keywords.cs`; a test fails where it is not.\n").ToString();
    }

    private static string Vocabulary(Keyword keyword) => keyword.Vocabulary == Vocabularies.None ? "ours" : Dialect.UriOf(keyword.Vocabulary).Split('/')[^1];

    private static string Describe(KeywordKind kind) => kind switch
    {
        KeywordKind.Any => "any value",
        KeywordKind.Boolean => "true or false",
        KeywordKind.String => "a string",
        KeywordKind.Anchor => "a plain name",
        KeywordKind.Format => "a string",
        KeywordKind.Reference => "a URI reference",
        KeywordKind.Id => "a URI reference without a fragment",
        KeywordKind.Dialect => "a URI",
        KeywordKind.Vocabulary => "an object of true and false",
        KeywordKind.Types => "a type, or an array of types",
        KeywordKind.Number => "a number",
        KeywordKind.PositiveNumber => "a number above 0",
        KeywordKind.Count => "an integer of at least 0",
        KeywordKind.Pattern => "a regular expression",
        KeywordKind.Strings => "an array of different strings",
        KeywordKind.StringsByName => "an object of arrays of different strings",
        KeywordKind.Values => "an array",
        KeywordKind.Enumeration => "an array of different values",
        KeywordKind.Schema => "a schema",
        KeywordKind.Schemas => "an array of schemas",
        KeywordKind.SchemasByName => "an object of schemas",
        KeywordKind.SchemasByPattern => "an object of schemas, by regular expression",
        KeywordKind.Names => "an object of C# names",
        KeywordKind.Mutations => "an object of mutations",
        _ => throw new ArgumentOutOfRangeException(nameof(kind)),
    };
}
