using Microsoft.CodeAnalysis;

namespace FuseChat.Gen.Diagnostics;

/// <content>04xx: use in C#.</content>
internal static partial class DiagnosticDescriptors
{
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

    public static readonly DiagnosticDescriptor MemberTaken = new(
        id: "FCG0408",
        title: "Member already declared",
        messageFormat: "{0} {1}, which is generated from its schema as well; {2}",
        category: Usage,
        defaultSeverity: DiagnosticSeverity.Error,
        isEnabledByDefault: true,
        description: "A type cannot have two members of one name, but for methods with other parameters and for parts of one partial type, and none that hides an inherited one.",
        helpLinkUri: HelpLink("FCG0408"));
}
