using Microsoft.CodeAnalysis;

namespace FuseChat.Gen.Diagnostics;

/// <content>03xx: the chat resource.</content>
internal static partial class DiagnosticDescriptors
{
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
        messageFormat: "'{0}' makes room for a document of {1}, more than the {2} of a {3}; at most {4} always fit",
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
}
