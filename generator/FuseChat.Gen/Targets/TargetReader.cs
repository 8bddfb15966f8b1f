using FuseChat.Gen.Diagnostics;
using FuseChat.Gen.Model;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace FuseChat.Gen.Targets;

/// <summary>Annotated type -> target. The only stage that sees symbols and syntax.</summary>
internal static class TargetReader
{
    public const string AttributeName = "FuseChat.Runtime.Attributes.TwilioAttributesAttribute";

    private static readonly SymbolDisplayFormat Escaped = SymbolDisplayFormat.FullyQualifiedFormat
        .WithGlobalNamespaceStyle(SymbolDisplayGlobalNamespaceStyle.Omitted)
        .WithGenericsOptions(SymbolDisplayGenericsOptions.None);

    /// <summary>Whether a node is a type; the compiler itself reports the attribute on anything else.</summary>
    public static bool IsType(SyntaxNode node) => node is TypeDeclarationSyntax;

    /// <returns>Null for all but the first of a type's attributes; the compiler itself reports the others.</returns>
    public static PlacedTarget? Read(GeneratorAttributeSyntaxContext context, CancellationToken cancellation)
    {
        var type = (INamedTypeSymbol)context.TargetSymbol;
        var declaration = (TypeDeclarationSyntax)context.TargetNode;
        var attribute = type.GetAttributes().First(IsOurs);
        if (attribute.ApplicationSyntaxReference is { } application && (application.SyntaxTree != declaration.SyntaxTree || !declaration.Span.Contains(application.Span)))
        {
            return null;
        }

        var name = new TypeName(type.ContainingNamespace.IsGlobalNamespace ? "" : type.ContainingNamespace.ToDisplayString(Escaped), Name(type));
        var schema = attribute.ConstructorArguments.Length == 1 ? attribute.ConstructorArguments[0].Value as string : null;
        return new PlacedTarget(
            new Target(name, schema ?? "", Kind(type, declaration, cancellation), type.DeclaredAccessibility == Accessibility.Public),
            Place(Argument(attribute, cancellation) ?? declaration.Identifier.GetLocation()),
            Place(declaration.Identifier.GetLocation()));
    }

    private static bool IsOurs(AttributeData attribute) => attribute.AttributeClass?.ToDisplayString() == AttributeName;

    // Words such as record are keywords where a type may stand.
    private static string Name(INamedTypeSymbol type)
        => SyntaxFacts.GetKeywordKind(type.Name) == SyntaxKind.None && SyntaxFacts.GetContextualKeywordKind(type.Name) == SyntaxKind.None ? type.Name : "@" + type.Name;

    private static TargetKind Kind(INamedTypeSymbol type, TypeDeclarationSyntax declaration, CancellationToken cancellation)
    {
        if (type.ContainingType is not null)
        {
            return TargetKind.Nested;
        }

        if (type.IsGenericType)
        {
            return TargetKind.Generic;
        }

        if (type.IsFileLocal)
        {
            return TargetKind.FileLocal;
        }

        if (!declaration.Modifiers.Any(SyntaxKind.PartialKeyword))
        {
            return TargetKind.NotPartial;
        }

        return type.IsStatic ? TargetKind.Validator
            : !type.IsRecord ? TargetKind.NotARecord
            : type.IsAbstract ? TargetKind.Abstract
            : HasParameters(type, cancellation) ? TargetKind.WithParameters
            : !type.IsValueType ? TargetKind.Document
            : type.IsReadOnly ? TargetKind.Scalar
            : TargetKind.NotReadOnly;
    }

    private static bool HasParameters(INamedTypeSymbol type, CancellationToken cancellation)
        => type.DeclaringSyntaxReferences.Any(part => part.GetSyntax(cancellation) is RecordDeclarationSyntax { ParameterList: not null });

    private static Location? Argument(AttributeData attribute, CancellationToken cancellation)
        => (attribute.ApplicationSyntaxReference?.GetSyntax(cancellation) as AttributeSyntax)?.ArgumentList?.Arguments.FirstOrDefault()?.GetLocation();

    private static LocationInfo Place(Location location)
    {
        var lines = location.GetLineSpan();
        return new LocationInfo(lines.Path, location.SourceSpan, lines.Span);
    }
}
