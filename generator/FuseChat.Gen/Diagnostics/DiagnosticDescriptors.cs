using System.Collections.Immutable;
using Microsoft.CodeAnalysis;

namespace FuseChat.Gen.Diagnostics;

/// <summary>Every rule, in the order of ids. An id is never used for another rule.</summary>
internal static partial class DiagnosticDescriptors
{
    private const string Schema = "FuseChat.Schema";
    private const string Usage = "FuseChat.Usage";

    // 00xx: reading JSON

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

    // 01xx: the structure of a schema

    public static readonly DiagnosticDescriptor UnknownKeyword = new(
        id: "FCG0101",
        title: "Unknown keyword",
        messageFormat: "'{0}' has the unknown keyword {1}, which has no effect; {2}",
        category: Schema,
        defaultSeverity: DiagnosticSeverity.Warning,
        isEnabledByDefault: true,
        description: "A keyword that JSON Schema 2020-12 and FuseChat.Gen do not know is mostly a misspelt one.",
        helpLinkUri: HelpLink("FCG0101"));

    public static readonly DiagnosticDescriptor WrongValue = new(
        id: "FCG0102",
        title: "Wrong value of a keyword",
        messageFormat: "'{0}' is {1}; accepted is {2}",
        category: Schema,
        defaultSeverity: DiagnosticSeverity.Error,
        isEnabledByDefault: true,
        description: "The value of a keyword is of the wrong kind or out of its range.",
        helpLinkUri: HelpLink("FCG0102"));

    public static readonly DiagnosticDescriptor RefusedKeyword = new(
        id: "FCG0103",
        title: "Keyword refused",
        messageFormat: "'{0}' uses \"{1}\"; {2}",
        category: Schema,
        defaultSeverity: DiagnosticSeverity.Error,
        isEnabledByDefault: true,
        description: "The keyword means something that would not be honoured here. Nothing in a schema is dropped in silence.",
        helpLinkUri: HelpLink("FCG0103"));

    public static readonly DiagnosticDescriptor UnknownType = new(
        id: "FCG0104",
        title: "Unknown type",
        messageFormat: "'{0}' has the type {1}; {2}",
        category: Schema,
        defaultSeverity: DiagnosticSeverity.Error,
        isEnabledByDefault: true,
        description: "The types of JSON Schema are null, boolean, integer, number, string, array and object.",
        helpLinkUri: HelpLink("FCG0104"));

    public static readonly DiagnosticDescriptor ReferenceNotFound = new(
        id: "FCG0105",
        title: "Reference not found",
        messageFormat: "'{0}' refers to {1}, which leads nowhere; {2}",
        category: Schema,
        defaultSeverity: DiagnosticSeverity.Error,
        isEnabledByDefault: true,
        description: "A reference is a path relative to the schema file that it stands in, with a JSON pointer after the #, to a file among the additional files.",
        helpLinkUri: HelpLink("FCG0105"));

    public static readonly DiagnosticDescriptor NoCSharpMapping = new(
        id: "FCG0106",
        title: "No C# type",
        messageFormat: "'{0}' has {1}, which has no C# type; {2}",
        category: Schema,
        defaultSeverity: DiagnosticSeverity.Error,
        isEnabledByDefault: true,
        description: "The schema accepts values that no one C# type holds.",
        helpLinkUri: HelpLink("FCG0106"));

    public static readonly DiagnosticDescriptor RequiredUndeclared = new(
        id: "FCG0107",
        title: "Required but undeclared",
        messageFormat: "'{0}' requires {1}, which is not among its properties; {2}",
        category: Schema,
        defaultSeverity: DiagnosticSeverity.Error,
        isEnabledByDefault: true,
        description: "A required member needs a type, and so a property.",
        helpLinkUri: HelpLink("FCG0107"));

    public static readonly DiagnosticDescriptor Contradiction = new(
        id: "FCG0108",
        title: "Contradiction",
        messageFormat: "'{0}' has {1}, so that no value fits",
        category: Schema,
        defaultSeverity: DiagnosticSeverity.Error,
        isEnabledByDefault: true,
        description: "The rules of a schema contradict each other.",
        helpLinkUri: HelpLink("FCG0108"));

    public static readonly DiagnosticDescriptor MissingKeyword = new(
        id: "FCG0109",
        title: "Missing keyword",
        messageFormat: "'{0}' lacks \"{1}\"",
        category: Schema,
        defaultSeverity: DiagnosticSeverity.Error,
        isEnabledByDefault: true,
        description: "A mutation or one of its steps lacks a part without which it means nothing.",
        helpLinkUri: HelpLink("FCG0109"));

    public static readonly DiagnosticDescriptor StepPathNotInSchema = new(
        id: "FCG0110",
        title: "Path of a step is not in the schema",
        messageFormat: "'{0}' has the path {1}, which is not in the schema; {2}",
        category: Schema,
        defaultSeverity: DiagnosticSeverity.Error,
        isEnabledByDefault: true,
        description: "A step changes a member of the document, one entry of a map by a parameter in braces, or all of them by *.",
        helpLinkUri: HelpLink("FCG0110"));

    public static readonly DiagnosticDescriptor StepDoesNotFit = new(
        id: "FCG0111",
        title: "Step does not fit",
        messageFormat: "'{0}' does not fit: {1}",
        category: Schema,
        defaultSeverity: DiagnosticSeverity.Error,
        isEnabledByDefault: true,
        description: "The operation or a guard of a step does not go with what its path leads to.",
        helpLinkUri: HelpLink("FCG0111"));

    public static readonly DiagnosticDescriptor UnknownParameter = new(
        id: "FCG0112",
        title: "Unknown parameter",
        messageFormat: "'{0}' has no parameter {1}; {2}",
        category: Schema,
        defaultSeverity: DiagnosticSeverity.Error,
        isEnabledByDefault: true,
        description: "A step refers to a parameter in braces that its mutation does not declare.",
        helpLinkUri: HelpLink("FCG0112"));

    public static readonly DiagnosticDescriptor UnusedParameter = new(
        id: "FCG0113",
        title: "Unused parameter",
        messageFormat: "'{0}' has the parameter {1}, which no step uses; use it or remove it",
        category: Schema,
        defaultSeverity: DiagnosticSeverity.Error,
        isEnabledByDefault: true,
        description: "A parameter without effect is mostly a forgotten step.",
        helpLinkUri: HelpLink("FCG0113"));

    public static readonly DiagnosticDescriptor ParameterDoesNotFit = new(
        id: "FCG0114",
        title: "Parameter does not fit",
        messageFormat: "the parameter {0} does not fit '{1}'; accepted is {2}",
        category: Schema,
        defaultSeverity: DiagnosticSeverity.Error,
        isEnabledByDefault: true,
        description: "Not every value of the parameter would be valid where the step puts it. Definitions fit only themselves.",
        helpLinkUri: HelpLink("FCG0114"));

    public static readonly DiagnosticDescriptor ValueDoesNotFit = new(
        id: "FCG0115",
        title: "Value does not fit",
        messageFormat: "{0} does not fit '{1}'; accepted is {2}",
        category: Schema,
        defaultSeverity: DiagnosticSeverity.Error,
        isEnabledByDefault: true,
        description: "The value that a step puts into the document would break the document's schema.",
        helpLinkUri: HelpLink("FCG0115"));

    public static readonly DiagnosticDescriptor UnknownOperation = new(
        id: "FCG0116",
        title: "Unknown operation",
        messageFormat: "'{0}' has the operation {1}; {2}",
        category: Schema,
        defaultSeverity: DiagnosticSeverity.Error,
        isEnabledByDefault: true,
        description: "The operations of a step are set, increment, insert, remove, put, delete and fill.",
        helpLinkUri: HelpLink("FCG0116"));

    public static readonly DiagnosticDescriptor CreationIncomplete = new(
        id: "FCG0117",
        title: "Creation leaves out a required member",
        messageFormat: "'{0}' creates a document without {1}, which is required; add a step that sets it",
        category: Schema,
        defaultSeverity: DiagnosticSeverity.Error,
        isEnabledByDefault: true,
        description: "A mutation that creates a document must make a valid one.",
        helpLinkUri: HelpLink("FCG0117"));

    public static readonly DiagnosticDescriptor NameTakenTwice = new(
        id: "FCG0118",
        title: "Name taken twice",
        messageFormat: "'{0}' takes the name {1}, which {2} has already",
        category: Schema,
        defaultSeverity: DiagnosticSeverity.Error,
        isEnabledByDefault: true,
        description: "A URI names one schema, and an anchor one within the schema that \"$id\" names. References could not tell two apart.",
        helpLinkUri: HelpLink("FCG0118"));

    public static readonly DiagnosticDescriptor InvalidPattern = new(
        id: "FCG0119",
        title: "Invalid regular expression",
        messageFormat: "'{0}' has the regular expression {1}, which cannot be honoured: {2}",
        category: Schema,
        defaultSeverity: DiagnosticSeverity.Error,
        isEnabledByDefault: true,
        description: "Regular expressions are those of ECMA-262 with the u flag.",
        helpLinkUri: HelpLink("FCG0119"));

    public static readonly DiagnosticDescriptor EndlessReference = new(
        id: "FCG0120",
        title: "Reference without end",
        messageFormat: "'{0}' refers back to itself for the very same value, so that checking it would never end",
        category: Schema,
        defaultSeverity: DiagnosticSeverity.Error,
        isEnabledByDefault: true,
        description: "A schema may refer to itself for parts of its value, such as items, but not for the value as a whole.",
        helpLinkUri: HelpLink("FCG0120"));

    public static readonly DiagnosticDescriptor SampleDoesNotFit = new(
        id: "FCG0121",
        title: "Default or example does not fit",
        messageFormat: "'{0}' is {1}, which does not fit the schema around it; accepted is {2}",
        category: Schema,
        defaultSeverity: DiagnosticSeverity.Warning,
        isEnabledByDefault: true,
        description: "The values of \"default\" and \"examples\" are samples of what their schema accepts.",
        helpLinkUri: HelpLink("FCG0121"));

    public static readonly DiagnosticDescriptor ChoiceNeverFits = new(
        id: "FCG0122",
        title: "Constant never fits",
        messageFormat: "'{0}' is {1}, {2}",
        category: Schema,
        defaultSeverity: DiagnosticSeverity.Warning,
        isEnabledByDefault: true,
        description: "A value of \"const\" or \"enum\" that breaks other rules of its own schema has no effect.",
        helpLinkUri: HelpLink("FCG0122"));

    public static readonly DiagnosticDescriptor StepNeverHappens = new(
        id: "FCG0123",
        title: "Step never happens",
        messageFormat: "'{0}' never happens: {1}",
        category: Schema,
        defaultSeverity: DiagnosticSeverity.Error,
        isEnabledByDefault: true,
        description: "A mutation that would leave the document invalid is refused. The step would do so whenever it changes anything.",
        helpLinkUri: HelpLink("FCG0123"));

    public static readonly DiagnosticDescriptor KeywordOutOfDialect = new(
        id: "FCG0124",
        title: "Keyword of a vocabulary that is not in use",
        messageFormat: "'{0}' uses \"{1}\", which has no effect: its meta-schema {2} does not list the vocabulary {3}",
        category: Schema,
        defaultSeverity: DiagnosticSeverity.Warning,
        isEnabledByDefault: true,
        description: "The meta-schema that \"$schema\" names lists the vocabularies whose keywords decide about values. All other keywords are for readers only.",
        helpLinkUri: HelpLink("FCG0124"));

    public static readonly DiagnosticDescriptor MisspeltFormat = new(
        id: "FCG0125",
        title: "Misspelt format",
        messageFormat: "'{0}' has the format {1}, which means nothing to JSON Schema; {2}",
        category: Schema,
        defaultSeverity: DiagnosticSeverity.Warning,
        isEnabledByDefault: true,
        description: "Names of formats are free, but this one is nearly that of a defined format, which makes another C# type.",
        helpLinkUri: HelpLink("FCG0125"));

    // 02xx: names

    public static readonly DiagnosticDescriptor NameCollision = new(
        id: "FCG0201",
        title: "C# names collide",
        messageFormat: "'{0}' becomes the C# name {1}, as {2} does; set \"x-csharp-name\" on one of them",
        category: Schema,
        defaultSeverity: DiagnosticSeverity.Error,
        isEnabledByDefault: true,
        description: "Two parts of a schema, or a part and a member that every document has, take the same C# name.",
        helpLinkUri: HelpLink("FCG0201"));

    public static readonly DiagnosticDescriptor InvalidName = new(
        id: "FCG0202",
        title: "Not a C# name",
        messageFormat: "'{0}' becomes {1}, which is no C# name; set \"x-csharp-name\" to one",
        category: Schema,
        defaultSeverity: DiagnosticSeverity.Error,
        isEnabledByDefault: true,
        description: "The C# name of a property or mutation is letters and digits, beginning with a letter that is not a small one.",
        helpLinkUri: HelpLink("FCG0202"));

    public static readonly DiagnosticDescriptor NoEnumMember = new(
        id: "FCG0203",
        title: "No enum member",
        messageFormat: "'{0}' is {1}, which {2}; name it in \"x-enum-names\", or use \"pattern\" in place of \"enum\" for plain strings",
        category: Schema,
        defaultSeverity: DiagnosticSeverity.Error,
        isEnabledByDefault: true,
        description: "Each string of an \"enum\" becomes a member of a C# enum, whose names are letters and digits, and differ.",
        helpLinkUri: HelpLink("FCG0203"));

    public static readonly DiagnosticDescriptor NameOfNothing = new(
        id: "FCG0204",
        title: "Name of no enum member",
        messageFormat: "'{0}' names {1}, which is not in its \"enum\"; {2}",
        category: Schema,
        defaultSeverity: DiagnosticSeverity.Error,
        isEnabledByDefault: true,
        description: "\"x-enum-names\" gives C# names to strings of the \"enum\" beside it.",
        helpLinkUri: HelpLink("FCG0204"));

    // 03xx: the chat resource

    public static readonly DiagnosticDescriptor UnknownResource = new(
        id: "FCG0301",
        title: "Unknown resource",
        messageFormat: "'#/x-twilio-resource' is {0}; {1}",
        category: Schema,
        defaultSeverity: DiagnosticSeverity.Error,
        isEnabledByDefault: true,
        description: "The resource decides about the size limit, and which stores carry the document.",
        helpLinkUri: HelpLink("FCG0301"));

    public static readonly DiagnosticDescriptor ResourceMissing = new(
        id: "FCG0302",
        title: "Resource missing",
        messageFormat: "'{0}' describes the document {1} but does not say whose: add \"x-twilio-resource\"",
        category: Schema,
        defaultSeverity: DiagnosticSeverity.Error,
        isEnabledByDefault: true,
        description: "A document belongs to a channel, a message, a member or a user.",
        helpLinkUri: HelpLink("FCG0302"));

    public static readonly DiagnosticDescriptor TooManyProperties = new(
        id: "FCG0303",
        title: "Too many properties",
        messageFormat: "'{0}' has {1} properties; accepted are {2}",
        category: Schema,
        defaultSeverity: DiagnosticSeverity.Error,
        isEnabledByDefault: true,
        description: "The emitted reader marks each property that it met in one machine word.",
        helpLinkUri: HelpLink("FCG0303"));

    public static readonly DiagnosticDescriptor DocumentTooLarge = new(
        id: "FCG0304",
        title: "Document too large for its resource",
        messageFormat: "'{0}' makes room for a document of {1} bytes, more than the {2} of a {3}; at most {4} always fit",
        category: Schema,
        defaultSeverity: DiagnosticSeverity.Warning,
        isEnabledByDefault: true,
        description: "The bounds of a schema allow documents that Twilio does not store.",
        helpLinkUri: HelpLink("FCG0304"));

    public static readonly DiagnosticDescriptor DocumentUnbounded = new(
        id: "FCG0305",
        title: "Document without a bound",
        messageFormat: "'{0}' has no bound, so that the document may outgrow a {1}, which holds {2} bytes; at most {3} always fit",
        category: Schema,
        defaultSeverity: DiagnosticSeverity.Warning,
        isEnabledByDefault: false,
        description: "A member that may grow without end will outgrow its resource one day. Off unless it is asked for.",
        helpLinkUri: HelpLink("FCG0305"));

    // 04xx: use in C#

    public static readonly DiagnosticDescriptor SchemaNotFound = new(
        id: "FCG0401",
        title: "Schema not found",
        messageFormat: "no additional file is named {0}; {1}",
        category: Usage,
        defaultSeverity: DiagnosticSeverity.Error,
        isEnabledByDefault: true,
        description: "The argument of [TwilioAttributes] is the name of a schema file among the additional files of the project.",
        helpLinkUri: HelpLink("FCG0401"));

    public static readonly DiagnosticDescriptor SchemaAmbiguous = new(
        id: "FCG0402",
        title: "Schema is ambiguous",
        messageFormat: "more than one additional file is named {0}: {1}; write as much of the path as tells them apart",
        category: Usage,
        defaultSeverity: DiagnosticSeverity.Error,
        isEnabledByDefault: true,
        description: "File names may repeat in different folders.",
        helpLinkUri: HelpLink("FCG0402"));

    public static readonly DiagnosticDescriptor DefinitionNotFound = new(
        id: "FCG0403",
        title: "Definition not found",
        messageFormat: "{0} has no schema at {1}; {2}",
        category: Usage,
        defaultSeverity: DiagnosticSeverity.Error,
        isEnabledByDefault: true,
        description: "The part after the # is a JSON pointer to a definition in the schema file.",
        helpLinkUri: HelpLink("FCG0403"));

    public static readonly DiagnosticDescriptor UnsupportedType = new(
        id: "FCG0404",
        title: "Type cannot be completed",
        messageFormat: "{0} cannot be completed from a schema: {1}",
        category: Usage,
        defaultSeverity: DiagnosticSeverity.Error,
        isEnabledByDefault: true,
        description: "A document is a partial record, record struct or class, a scalar a readonly partial record struct; what they are nested in is partial, too.",
        helpLinkUri: HelpLink("FCG0404"));

    public static readonly DiagnosticDescriptor NotAScalar = new(
        id: "FCG0405",
        title: "Definition does not fit the type",
        messageFormat: "{0} at {1} is no {2}; {3}",
        category: Usage,
        defaultSeverity: DiagnosticSeverity.Error,
        isEnabledByDefault: true,
        description: "A readonly partial record struct stands for an integer, a string or an object; other types for an object.",
        helpLinkUri: HelpLink("FCG0405"));

    public static readonly DiagnosticDescriptor ResultThrownAway = new(
        id: "FCG0406",
        title: "Changed document thrown away",
        messageFormat: "{0} changes nothing by itself but returns a changed {1}, which is thrown away here; use the result",
        category: Usage,
        defaultSeverity: DiagnosticSeverity.Warning,
        isEnabledByDefault: true,
        description: "Documents, and the arrays and maps in them, are immutable: a mutation returns another one.",
        helpLinkUri: HelpLink("FCG0406"));

    public static readonly DiagnosticDescriptor ConstantDoesNotFit = new(
        id: "FCG0407",
        title: "Constant text is no such document",
        messageFormat: "this text is no {0}: {1}",
        category: Usage,
        defaultSeverity: DiagnosticSeverity.Warning,
        isEnabledByDefault: true,
        description: "A text that is known at build is checked at build: it is not JSON, or does not fit the schema of the document that it is read as.",
        helpLinkUri: HelpLink("FCG0407"));

    /// <summary>The rules about schema files, which a build reports through the generator and an editor through an analyzer.</summary>
    public static ImmutableArray<DiagnosticDescriptor> OfSchemas { get; } =
    [
        .. typeof(DiagnosticDescriptors).GetFields().Select(field => field.GetValue(null)).OfType<DiagnosticDescriptor>()
            .Where(descriptor => descriptor.Category == Schema),
    ];

    private static string HelpLink(string id) =>
        $"https://github.com/fusechat/FuseChat.Gen/blob/main/generator/docs/{id}.md";
}
