using Microsoft.CodeAnalysis;

namespace FuseChat.Gen.Diagnostics;

/// <content>00xx: reading JSON.</content>
internal static partial class DiagnosticDescriptors
{
    public static readonly DiagnosticDescriptor MalformedJson = new(
        id: "FCG0001",
        title: "Malformed JSON",
        messageFormat: "{0} is expected here, found {1}",
        category: Schema,
        defaultSeverity: DiagnosticSeverity.Error,
        isEnabledByDefault: true,
        description: "A schema is one JSON text (RFC 8259). What is written here does not fit its grammar.",
        helpLinkUri: HelpLink("FCG0001"));

    public static readonly DiagnosticDescriptor DuplicateKey = new(
        id: "FCG0002",
        title: "Duplicate key",
        messageFormat: "'{0}' has the key {1} twice; rename or remove one, because only the first is read",
        category: Schema,
        defaultSeverity: DiagnosticSeverity.Error,
        isEnabledByDefault: true,
        description: "The names in a JSON object must be unique: readers do not agree on which of two equal ones counts (RFC 8259 section 4).",
        helpLinkUri: HelpLink("FCG0002"));

    public static readonly DiagnosticDescriptor NestedTooDeep = new(
        id: "FCG0003",
        title: "JSON nested too deep",
        messageFormat: "this {0} is {1} levels deep; accepted are {2}: move inner schemas to \"$defs\" and refer to them with \"$ref\"",
        category: Schema,
        defaultSeverity: DiagnosticSeverity.Error,
        isEnabledByDefault: true,
        description: "The number of objects and arrays inside each other is limited, as in other readers of JSON.",
        helpLinkUri: HelpLink("FCG0003"));

    public static readonly DiagnosticDescriptor NotInJson = new(
        id: "FCG0004",
        title: "Notation that JSON lacks",
        messageFormat: "{0} is not JSON; {1}",
        category: Schema,
        defaultSeverity: DiagnosticSeverity.Error,
        isEnabledByDefault: true,
        description: "Comments, trailing commas, single quotes, bare words and other numbers belong to relatives of JSON such as JSON5, JavaScript and YAML.",
        helpLinkUri: HelpLink("FCG0004"));

    public static readonly DiagnosticDescriptor MalformedString = new(
        id: "FCG0005",
        title: "Malformed JSON string",
        messageFormat: "{0} cannot stand in a JSON string; {1}",
        category: Schema,
        defaultSeverity: DiagnosticSeverity.Error,
        isEnabledByDefault: true,
        description: "Control characters are escaped in a JSON string, escapes are of a closed set, and surrogates come in pairs (RFC 8259 section 7).",
        helpLinkUri: HelpLink("FCG0005"));

    public static readonly DiagnosticDescriptor TooManyProblems = new(
        id: "FCG0006",
        title: "Too many problems in a JSON file",
        messageFormat: "reading stops here after {0} problems; mend those above first",
        category: Schema,
        defaultSeverity: DiagnosticSeverity.Error,
        isEnabledByDefault: true,
        description: "A file that is mostly not JSON is read only as far as its first problems.",
        helpLinkUri: HelpLink("FCG0006"));
}
