using FuseChat.Gen.Targets;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace FuseChat.Gen.Members;

/// <summary>The members that an annotated type has before anything is generated: declared in all of its parts, and inherited.</summary>
internal static class DeclaredMembers
{
    /// <summary>The members that a type declares.</summary>
    public static IEnumerable<TypeMember> Of(INamedTypeSymbol type, Compilation compilation, CancellationToken cancellation)
        => Parts(type, cancellation).SelectMany(part => TypeMembers.Of(part, compilation));

    /// <summary>The places of their names, each followed by those inside it.</summary>
    public static IEnumerable<Location> Places(INamedTypeSymbol type, CancellationToken cancellation) => Parts(type, cancellation).SelectMany(TypeMembers.Places);

    /// <summary>The members that a type inherits from bases of the developer's own, and can see.</summary>
    public static IEnumerable<TypeMember> Inherited(INamedTypeSymbol type)
    {
        for (var own = type.BaseType; own is { SpecialType: SpecialType.None } && !TargetReader.IsAttributesRecord(own); own = own.BaseType)
        {
            foreach (var member in own.GetMembers().Where(member => !member.IsImplicitlyDeclared && !member.IsOverride && IsSeenBy(type, member)))
            {
                if (Inherited(member) is { } inherited)
                {
                    yield return inherited with { Base = own.Name };
                }
            }
        }
    }

    /// <summary>Whether a constructor says that it sets all required members.</summary>
    public static bool SetsRequired(INamedTypeSymbol type, CancellationToken cancellation)
        => Parts(type, cancellation).Any(TypeMembers.SetsRequired);

    private static bool IsSeenBy(INamedTypeSymbol type, ISymbol member) => member.DeclaredAccessibility switch
    {
        Accessibility.Private => false,
        Accessibility.Internal or Accessibility.ProtectedAndInternal => member.ContainingAssembly.GivesAccessTo(type.ContainingAssembly)
            || SymbolEqualityComparer.Default.Equals(member.ContainingAssembly, type.ContainingAssembly),
        _ => true,
    };

    private static TypeMember? Inherited(ISymbol member) => member switch
    {
        IMethodSymbol { MethodKind: MethodKind.Ordinary } method => TypeMember.Method(member.Name, TypeMembers.Parameters(method)),
        IPropertySymbol { IsIndexer: false } property => new TypeMember(member.Name) { IsRequired = property.IsRequired },
        IFieldSymbol field => new TypeMember(member.Name) { IsRequired = field.IsRequired },
        IEventSymbol or INamedTypeSymbol => new TypeMember(member.Name),
        _ => null,
    };

    private static IEnumerable<TypeDeclarationSyntax> Parts(INamedTypeSymbol type, CancellationToken cancellation)
        => type.DeclaringSyntaxReferences.Select(part => part.GetSyntax(cancellation)).OfType<TypeDeclarationSyntax>();
}
