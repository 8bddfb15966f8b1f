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

    // Interfaces of the runtime that emitted code implements let visitors be ref structs.
    private const LanguageVersion Lowest = LanguageVersion.CSharp13;

    /// <summary>Whether a node is a type; the compiler itself reports the attribute on anything else.</summary>
    public static bool IsType(SyntaxNode node) => node is TypeDeclarationSyntax;

    /// <returns>Null for all but the first of a type's attributes; the compiler itself reports the others.</returns>
    public static PlacedTarget? Read(GeneratorAttributeSyntaxContext context, CancellationToken cancellation)
        => Read((INamedTypeSymbol)context.TargetSymbol, (TypeDeclarationSyntax)context.TargetNode, cancellation);

    /// <summary>All annotated types of a compilation.</summary>
    public static IEnumerable<Target> All(Compilation compilation, CancellationToken cancellation)
    {
        foreach (var type in Types(compilation.Assembly.GlobalNamespace))
        {
            foreach (var part in type.DeclaringSyntaxReferences)
            {
                cancellation.ThrowIfCancellationRequested();
                if (part.GetSyntax(cancellation) is TypeDeclarationSyntax { AttributeLists.Count: > 0 } declaration && SchemaOf(type) is not null
                    && Read(type, declaration, cancellation) is { } placed)
                {
                    yield return placed.Target;
                    break;
                }
            }
        }
    }

    /// <summary>The argument of a type's annotation; null where it is not annotated.</summary>
    public static string? SchemaOf(INamedTypeSymbol type)
        => type.GetAttributes().FirstOrDefault(IsOurs) is { ConstructorArguments: [{ Value: string schema }] } ? schema : null;

    private static IEnumerable<INamedTypeSymbol> Types(INamespaceOrTypeSymbol container) => container.GetMembers().OfType<INamespaceOrTypeSymbol>()
        .SelectMany(member => member is INamedTypeSymbol type ? Types(type).Prepend(type) : Types(member));

    private static PlacedTarget? Read(INamedTypeSymbol type, TypeDeclarationSyntax declaration, CancellationToken cancellation)
    {
        var attribute = type.GetAttributes().First(IsOurs);
        if (attribute.ApplicationSyntaxReference is { } application && (application.SyntaxTree != declaration.SyntaxTree || !declaration.Span.Contains(application.Span)))
        {
            return null;
        }

        var schema = attribute.ConstructorArguments.Length == 1 ? attribute.ConstructorArguments[0].Value as string : null;
        return new PlacedTarget(
            new Target(TypeSymbols.Name(type), schema ?? "", Kind(type, declaration, cancellation), TypeSymbols.Seen(type), Own(type)),
            Place(Argument(attribute, cancellation) ?? declaration.Identifier.GetLocation()),
            Place(declaration.Identifier.GetLocation()));
    }

    private static OwnAttributes Own(INamedTypeSymbol type)
        => type.GetAttributes().Aggregate(OwnAttributes.None, (own, attribute) => own | attribute.AttributeClass?.ToDisplayString() switch
        {
            "System.Text.Json.Serialization.JsonConverterAttribute" => OwnAttributes.JsonConverter,
            "System.ComponentModel.TypeConverterAttribute" => OwnAttributes.TypeConverter,
            "System.Diagnostics.DebuggerDisplayAttribute" => OwnAttributes.DebuggerDisplay,
            _ => OwnAttributes.None,
        });

    private static bool IsOurs(AttributeData attribute) => attribute.AttributeClass?.ToDisplayString() == AttributeName;

    private static TargetKind Kind(INamedTypeSymbol type, TypeDeclarationSyntax declaration, CancellationToken cancellation)
    {
        if (declaration.SyntaxTree.Options is CSharpParseOptions { LanguageVersion: < Lowest })
        {
            return TargetKind.OldLanguage;
        }

        if (type.IsGenericType && type.Arity > 0)
        {
            return TargetKind.Generic;
        }

        if (TypeSymbols.Containing(type).Append(type).Any(outer => outer.IsFileLocal))
        {
            return TargetKind.FileLocal;
        }

        if (!declaration.Modifiers.Any(SyntaxKind.PartialKeyword))
        {
            return TargetKind.NotPartial;
        }

        return TypeSymbols.Containing(type).Any(outer => !TypeSymbols.IsPartial(outer, cancellation)) ? TargetKind.InNotPartial
            : type.IsStatic ? TargetKind.Validator
            : !type.IsRecord && type.TypeKind != Microsoft.CodeAnalysis.TypeKind.Class ? TargetKind.NotARecord
            : type.IsAbstract ? TargetKind.Abstract
            : TypeSymbols.HasParameters(type, cancellation) ? TargetKind.WithParameters
            : !TypeSymbols.HasConstructorWithoutParameters(type, cancellation) ? TargetKind.WithoutConstructor
            : !type.IsRecord ? TargetKind.Class
            : !type.IsValueType ? TargetKind.Record
            : type.IsReadOnly ? TargetKind.ReadOnlyRecordStruct
            : TargetKind.RecordStruct;
    }

    private static Location? Argument(AttributeData attribute, CancellationToken cancellation)
        => (attribute.ApplicationSyntaxReference?.GetSyntax(cancellation) as AttributeSyntax)?.ArgumentList?.Arguments.FirstOrDefault()?.GetLocation();

    private static LocationInfo Place(Location location)
    {
        var lines = location.GetLineSpan();
        return new LocationInfo(lines.Path, location.SourceSpan, lines.Span);
    }
}
