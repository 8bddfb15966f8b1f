using Microsoft.CodeAnalysis;

namespace FuseChat.Gen.Diagnostics;

/// <content>01xx: the structure of a schema.</content>
internal static partial class DiagnosticDescriptors
{
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
        messageFormat: "'{0}' refers to {1}, which leads to no schema; {2}",
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

    public static readonly DiagnosticDescriptor KeywordWithoutEffect = new(
        id: "FCG0126",
        title: "Keyword without effect",
        messageFormat: "'{0}' has \"{1}\", which has no effect; {2}",
        category: Schema,
        defaultSeverity: DiagnosticSeverity.Warning,
        isEnabledByDefault: true,
        description: "JSON Schema lets a keyword be that decides about no value where it stands. It was mostly meant for another type, or for another place.",
        helpLinkUri: HelpLink("FCG0126"));

    public static readonly DiagnosticDescriptor UntoldBranches = new(
        id: "FCG0127",
        title: "Branches that nothing tells apart",
        messageFormat: "'{0}' has a \"oneOf\" of objects that nothing tells apart, so that it is checked and makes no records; give each branch a required property of the same name with a \"const\" string of its own",
        category: Schema,
        defaultSeverity: DiagnosticSeverity.Warning,
        isEnabledByDefault: true,
        description: "A oneOf of objects becomes a closed hierarchy of records where a required property has a constant string of its own in each branch.",
        helpLinkUri: HelpLink("FCG0127"));
}
