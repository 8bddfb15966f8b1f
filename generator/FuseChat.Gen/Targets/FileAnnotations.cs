using FuseChat.Gen.Model;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace FuseChat.Gen.Targets;

/// <summary>What one C# file says by name of types with attributes, and of other names for attributes.</summary>
/// <remarks>
/// Stands in for <c>ForAttributeWithMetadataName</c>, which looks at every attribute of every node and binds each that could be meant: a third
/// of a first run in a project of 200 files. Attributes of documents stand on types alone, and names are enough to leave out all files
/// that have none. Only names are kept, so that an edit that leaves them as they were ends here.
/// </remarks>
/// <param name="Types">The types that have attributes.</param>
/// <param name="Aliases">The names that the file gives to types, in whatever scope.</param>
internal sealed record FileAnnotations(EquatableArray<AttributedType> Types, EquatableArray<NameAlias> Aliases)
{
    private static readonly FileAnnotations None = new([], []);

    public static FileAnnotations Of(SyntaxTree file, CancellationToken cancellation)
    {
        if (file.GetRoot(cancellation) is not CompilationUnitSyntax unit)
        {
            return None;
        }

        List<AttributedType>? types = null;
        List<NameAlias>? aliases = null;
        AddAliases(unit.Usings, ref aliases);
        Visit(unit.Members, ref types, ref aliases);
        return types is null && aliases is null ? None : new((types ?? []).ToEquatableArray(), (aliases ?? []).ToEquatableArray());
    }

    private static void Visit(SyntaxList<MemberDeclarationSyntax> members, ref List<AttributedType>? types, ref List<NameAlias>? aliases)
    {
        foreach (var member in members)
        {
            switch (member)
            {
                case BaseNamespaceDeclarationSyntax scope:
                    AddAliases(scope.Usings, ref aliases);
                    Visit(scope.Members, ref types, ref aliases);
                    break;
                case TypeDeclarationSyntax type:
                    if (type.AttributeLists.Count > 0 && type.Identifier.ValueText.Length > 0)
                    {
                        (types ??= []).Add(new(MetadataName.Of(type), type.AttributeLists.SelectMany(list => list.Attributes).Select(attribute => Last(attribute.Name)).ToEquatableArray()));
                    }

                    Visit(type.Members, ref types, ref aliases);
                    break;
            }
        }
    }

    private static void AddAliases(SyntaxList<UsingDirectiveSyntax> usings, ref List<NameAlias>? aliases)
    {
        foreach (var directive in usings)
        {
            if (directive is { Alias.Name.Identifier.ValueText: var name, NamespaceOrType: NameSyntax meant })
            {
                (aliases ??= []).Add(new(name, Last(meant)));
            }
        }
    }

    private static string Last(NameSyntax name) => name switch
    {
        SimpleNameSyntax simple => simple.Identifier.ValueText,
        QualifiedNameSyntax qualified => qualified.Right.Identifier.ValueText,
        AliasQualifiedNameSyntax qualified => qualified.Name.Identifier.ValueText,
        _ => "",
    };
}

/// <summary>A type with attributes.</summary>
/// <param name="Name">Its <see cref="MetadataName"/>.</param>
/// <param name="Attributes">The last name of each attribute, as it is written.</param>
internal sealed record AttributedType(string Name, EquatableArray<string> Attributes);

/// <summary>Another name for a type or a namespace.</summary>
/// <param name="Name">The name that is given.</param>
/// <param name="Meant">The last name of what it means, as it is written.</param>
internal sealed record NameAlias(string Name, string Meant);
