using Microsoft.CodeAnalysis;

namespace FuseChat.Gen.Diagnostics;

/// <content>02xx: names in C#.</content>
internal static partial class DiagnosticDescriptors
{
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
        messageFormat: "'{0}' becomes {1}, which is no C# name that begins with a capital; set \"x-csharp-name\" to one",
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
}
