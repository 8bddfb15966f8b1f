using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace FuseChat.Gen.Targets;

/// <summary>C# file -> the types in it that may be annotated, by what the names say. Only symbols tell what a name means.</summary>
/// <remarks>
/// Stands in for <c>ForAttributeWithMetadataName</c>, which looks at every attribute of every node and binds each that could be meant: a third
/// of a first run in a project of 200 files. Documents are annotated on types alone, and names are enough to leave out all files
/// that have none. Only names are kept, so that most edits end here.
/// </remarks>
internal static class FileAnnotations
{
    /// <summary>The names that a file gives to types for all files.</summary>
    public static ImmutableArray<NameAlias> GlobalAliases(SyntaxTree file, CancellationToken cancellation)
        => file.GetRoot(cancellation) is CompilationUnitSyntax unit ? Aliases(unit.Usings, isGlobal: true) : [];

    /// <summary>The <see cref="MetadataName"/>s of types that may be annotated.</summary>
    /// <param name="file">The file.</param>
    /// <param name="names">The names that all files know the attribute by.</param>
    /// <param name="cancellation">Ends the search.</param>
    public static ImmutableArray<string> Candidates(SyntaxTree file, AttributeNames names, CancellationToken cancellation)
    {
        if (file.GetRoot(cancellation) is not CompilationUnitSyntax unit)
        {
            return [];
        }

        ImmutableArray<string>.Builder? found = null;
        Visit(unit.Members, names.With(Aliases(unit.Usings, isGlobal: false)), ref found);
        return found?.ToImmutable() ?? [];
    }

    private static void Visit(SyntaxList<MemberDeclarationSyntax> members, AttributeNames names, ref ImmutableArray<string>.Builder? found)
    {
        foreach (var member in members)
        {
            switch (member)
            {
                case BaseNamespaceDeclarationSyntax scope:
                    Visit(scope.Members, names.With(Aliases(scope.Usings, isGlobal: false)), ref found);
                    break;
                case TypeDeclarationSyntax type:
                    if (type.AttributeLists.Count > 0 && type.Identifier.ValueText.Length > 0 && MayBeAnnotated(type, names))
                    {
                        (found ??= ImmutableArray.CreateBuilder<string>()).Add(MetadataName.Of(type));
                    }

                    Visit(type.Members, names, ref found);
                    break;
            }
        }
    }

    private static bool MayBeAnnotated(TypeDeclarationSyntax type, AttributeNames names)
    {
        foreach (var list in type.AttributeLists)
        {
            foreach (var attribute in list.Attributes)
            {
                if (names.Has(Last(attribute.Name)))
                {
                    return true;
                }
            }
        }

        return false;
    }

    private static ImmutableArray<NameAlias> Aliases(SyntaxList<UsingDirectiveSyntax> usings, bool isGlobal)
    {
        ImmutableArray<NameAlias>.Builder? aliases = null;
        foreach (var directive in usings)
        {
            if (directive is { Alias.Name.Identifier.ValueText: var name, NamespaceOrType: NameSyntax meant } && directive.GlobalKeyword.IsKind(SyntaxKind.GlobalKeyword) == isGlobal)
            {
                (aliases ??= ImmutableArray.CreateBuilder<NameAlias>()).Add(new(name, Last(meant)));
            }
        }

        return aliases?.ToImmutable() ?? [];
    }

    private static string Last(NameSyntax name) => name switch
    {
        SimpleNameSyntax simple => simple.Identifier.ValueText,
        QualifiedNameSyntax qualified => qualified.Right.Identifier.ValueText,
        AliasQualifiedNameSyntax qualified => qualified.Name.Identifier.ValueText,
        _ => "",
    };
}
