using FuseChat.Gen.Model;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace FuseChat.Gen.Targets;

/// <summary>What targets need to know of a type's symbol.</summary>
internal static class TypeSymbols
{
    private static readonly SymbolDisplayFormat Escaped = SymbolDisplayFormat.FullyQualifiedFormat
        .WithGlobalNamespaceStyle(SymbolDisplayGlobalNamespaceStyle.Omitted)
        .WithGenericsOptions(SymbolDisplayGenericsOptions.None);

    public static TypeName Name(INamedTypeSymbol type)
        => new(type.ContainingNamespace.IsGlobalNamespace ? "" : type.ContainingNamespace.ToDisplayString(Escaped), Identifier(type.Name))
        {
            Containing = Containing(type).Select(outer => new ContainingType(Keyword(outer), Identifier(outer.Name) + Parameters(outer), outer.Arity)).ToEquatableArray(),
        };

    /// <summary>The types that a type is nested in, outer ones first.</summary>
    public static IEnumerable<INamedTypeSymbol> Containing(INamedTypeSymbol type)
        => type.ContainingType is { } outer ? Containing(outer).Append(outer) : [];

    public static Visibility Seen(INamedTypeSymbol type) => Containing(type).Append(type).Min(part => part.DeclaredAccessibility switch
    {
        Accessibility.Public => Visibility.Public,
        Accessibility.Internal or Accessibility.ProtectedOrInternal => Visibility.Internal,
        Accessibility.Protected => Visibility.Protected,
        Accessibility.ProtectedAndInternal => Visibility.PrivateProtected,
        _ => Visibility.Private,
    });

    public static bool IsPartial(INamedTypeSymbol type, CancellationToken cancellation)
        => type.DeclaringSyntaxReferences.Any(part => part.GetSyntax(cancellation) is TypeDeclarationSyntax declaration && declaration.Modifiers.Any(SyntaxKind.PartialKeyword));

    /// <summary>Whether a type has a primary constructor.</summary>
    public static bool HasParameters(INamedTypeSymbol type, CancellationToken cancellation)
        => type.DeclaringSyntaxReferences.Any(part => part.GetSyntax(cancellation) is TypeDeclarationSyntax { ParameterList: not null });

    /// <summary>Whether a type without a primary constructor has one without parameters: its own, or that which the compiler adds.</summary>
    public static bool HasConstructorWithoutParameters(INamedTypeSymbol type, CancellationToken cancellation)
    {
        // The symbol knows its constructors only with all other members, and few types declare any.
        var declaresAny = type.DeclaringSyntaxReferences.Any(part => part.GetSyntax(cancellation) is TypeDeclarationSyntax { Members: var members } && members.Any(SyntaxKind.ConstructorDeclaration));
        return !declaresAny || type.InstanceConstructors.Any(constructor => constructor.Parameters.IsEmpty);
    }

    // Words such as record are keywords where a type may stand.
    private static string Identifier(string name)
        => SyntaxFacts.GetKeywordKind(name) == SyntaxKind.None && SyntaxFacts.GetContextualKeywordKind(name) == SyntaxKind.None ? name : "@" + name;

    private static string Parameters(INamedTypeSymbol type)
        => type.Arity == 0 ? "" : $"<{string.Join(", ", type.TypeParameters.Select(parameter => Identifier(parameter.Name)))}>";

    private static string Keyword(INamedTypeSymbol type) => (type.TypeKind, type.IsRecord) switch
    {
        (Microsoft.CodeAnalysis.TypeKind.Interface, _) => "interface",
        (Microsoft.CodeAnalysis.TypeKind.Struct, true) => "record struct",
        (Microsoft.CodeAnalysis.TypeKind.Struct, _) => "struct",
        (_, true) => "record",
        _ => "class",
    };
}
