using System.Collections.Immutable;
using System.Globalization;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace FuseChat.Gen.Targets;

/// <summary>Names of types as metadata has them, such as <c>Chat.Outer`1+Inner</c>; types that are local to a file have their plain name.</summary>
internal static class MetadataName
{
    private const char Nested = '+';
    private const char Arity = '`';

    public static string Of(TypeDeclarationSyntax type)
    {
        var name = type.Arity == 0 ? type.Identifier.ValueText : type.Identifier.ValueText + Arity + type.Arity;
        return type.Parent switch
        {
            TypeDeclarationSyntax outer => Of(outer) + Nested + name,
            BaseNamespaceDeclarationSyntax scope => Of(scope) + "." + name,
            _ => name,
        };
    }

    /// <summary>The types of an assembly that a name means: none, one, or several that are each local to a file.</summary>
    public static ImmutableArray<INamedTypeSymbol> Find(string name, IAssemblySymbol assembly)
    {
        var parts = name.Split(Nested);
        var (scope, outermost) = Scope(parts[0], assembly.GlobalNamespace);
        return parts.Skip(1).Aggregate(scope is null ? [] : Types(scope, outermost), (outer, part) => [.. outer.SelectMany(type => Types(type, part))]);
    }

    private static (INamespaceSymbol? Scope, string Type) Scope(string name, INamespaceSymbol global)
    {
        var parts = name.Split('.');
        return (parts.Take(parts.Length - 1).Aggregate((INamespaceSymbol?)global, Inner), parts[parts.Length - 1]);

        static INamespaceSymbol? Inner(INamespaceSymbol? outer, string part) => outer?.GetMembers(part).OfType<INamespaceSymbol>().FirstOrDefault();
    }

    private static ImmutableArray<INamedTypeSymbol> Types(INamespaceOrTypeSymbol container, string part)
        => part.IndexOf(Arity) is >= 0 and var tick
            ? container.GetTypeMembers(part.Substring(0, tick), int.Parse(part.Substring(tick + 1), CultureInfo.InvariantCulture))
            : container.GetTypeMembers(part, 0);

    private static string Of(BaseNamespaceDeclarationSyntax scope)
        => scope.Parent is BaseNamespaceDeclarationSyntax outer ? Of(outer) + "." + Text(scope.Name) : Text(scope.Name);

    private static string Text(NameSyntax name) => name switch
    {
        QualifiedNameSyntax qualified => Text(qualified.Left) + "." + qualified.Right.Identifier.ValueText,
        SimpleNameSyntax simple => simple.Identifier.ValueText,
        _ => "",
    };
}
