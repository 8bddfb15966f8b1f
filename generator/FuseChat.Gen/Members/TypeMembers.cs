using FuseChat.Gen.Model;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace FuseChat.Gen.Members;

/// <summary>The members that C# declares, by their syntax; only the types of parameters need symbols.</summary>
internal static class TypeMembers
{
    /// <summary>The members of a part of a type.</summary>
    public static IEnumerable<TypeMember> Of(TypeDeclarationSyntax type, Compilation compilation)
        => Members(type).SelectMany(member => Names(member).Select(name => Of(member, name, compilation)));

    /// <summary>The types of a method's parameters, by which it is told from others of its name.</summary>
    public static IEnumerable<string> Parameters(IMethodSymbol method)
        // Methods with type parameters are other methods than those without.
        => method.Parameters.Select(ParameterType.Of).Concat(method.TypeParameters.Select(_ => "<>"));

    /// <summary>The places of their names, each followed by those inside it.</summary>
    public static IEnumerable<Location> Places(TypeDeclarationSyntax type)
        => Members(type).SelectMany(member => Names(member).SelectMany(name => Part(member) is { } part ? Places(part).Prepend(name.GetLocation()) : [name.GetLocation()]));

    // A method of an extension block is one of the type around it; of all else there only accessors are, whose names nothing else has.
    private static IEnumerable<MemberDeclarationSyntax> Members(TypeDeclarationSyntax type)
        => type.Members.SelectMany(member => member is ExtensionBlockDeclarationSyntax block ? block.Members.Where(inner => inner is MethodDeclarationSyntax) : [member]);

    // What an interface is implemented with explicitly has no name of its own.
    private static IEnumerable<SyntaxToken> Names(MemberDeclarationSyntax member) => member switch
    {
        // A type with type parameters goes beside one without.
        TypeDeclarationSyntax { TypeParameterList: not null } => [],
        BaseTypeDeclarationSyntax type => [type.Identifier],
        DelegateDeclarationSyntax type => [type.Identifier],
        PropertyDeclarationSyntax { ExplicitInterfaceSpecifier: null } property => [property.Identifier],
        IndexerDeclarationSyntax { ExplicitInterfaceSpecifier: null } indexer => [indexer.ThisKeyword],
        EventDeclarationSyntax { ExplicitInterfaceSpecifier: null } declared => [declared.Identifier],
        BaseFieldDeclarationSyntax field => field.Declaration.Variables.Select(variable => variable.Identifier),
        MethodDeclarationSyntax { ExplicitInterfaceSpecifier: null } method => [method.Identifier],
        ConstructorDeclarationSyntax made when !made.Modifiers.Any(SyntaxKind.StaticKeyword) => [made.Identifier],
        OperatorDeclarationSyntax { ExplicitInterfaceSpecifier: null } declared => [declared.OperatorToken],
        ConversionOperatorDeclarationSyntax { ExplicitInterfaceSpecifier: null } declared => [declared.OperatorKeyword],
        _ => [],
    };

    private static TypeMember Of(MemberDeclarationSyntax member, SyntaxToken name, Compilation compilation) => member switch
    {
        MethodDeclarationSyntax { ParameterList.Parameters.Count: 0, TypeParameterList: null, Parent: not ExtensionBlockDeclarationSyntax } => TypeMember.Method(name.ValueText),
        BaseMethodDeclarationSyntax declared when compilation.GetSemanticModel(declared.SyntaxTree).GetDeclaredSymbol(declared) is { } method
            => TypeMember.Method(Name(method, name), Parameters(method.AssociatedExtensionImplementation ?? method)),
        IndexerDeclarationSyntax indexer => new TypeMember(IndexerName(indexer)),
        _ when Part(member) is { } part => new TypeMember(name.ValueText)
        {
            Part = Declaration(part),
            Members = Of(part, compilation).ToEquatableArray(),
            SetsRequired = SetsRequired(part),
        },
        _ => new TypeMember(name.ValueText) { IsRequired = member.Modifiers.Any(SyntaxKind.RequiredKeyword) },
    };

    private static string Name(IMethodSymbol method, SyntaxToken name) => method.MethodKind switch
    {
        MethodKind.Constructor => ".ctor",
        MethodKind.UserDefinedOperator => "operator " + name.ValueText,
        MethodKind.Conversion => "operator " + ParameterType.Of(method.ReturnType),
        _ => name.ValueText,
    };

    /// <summary>Whether a constructor says that it sets all required members.</summary>
    public static bool SetsRequired(TypeDeclarationSyntax type)
        => type.Members.OfType<ConstructorDeclarationSyntax>().Any(made => Attribute(made, "SetsRequiredMembers") is not null);

    // C# calls an indexer so, unless it is told another name.
    private static string IndexerName(IndexerDeclarationSyntax indexer)
        => Attribute(indexer, "IndexerName")?.ArgumentList?.Arguments is [{ Expression: LiteralExpressionSyntax { Token.Value: string name } }] ? name : "Item";

    private static AttributeSyntax? Attribute(MemberDeclarationSyntax member, string name)
        => member.AttributeLists.SelectMany(list => list.Attributes).FirstOrDefault(attribute => LastPart(attribute.Name) is var written && (written == name || written == name + "Attribute"));

    private static string LastPart(NameSyntax name) => name switch
    {
        QualifiedNameSyntax qualified => qualified.Right.Identifier.ValueText,
        AliasQualifiedNameSyntax aliased => aliased.Name.Identifier.ValueText,
        SimpleNameSyntax simple => simple.Identifier.ValueText,
        _ => "",
    };

    private static TypeDeclarationSyntax? Part(MemberDeclarationSyntax member)
        => member is TypeDeclarationSyntax { TypeParameterList: null } type && type.Modifiers.Any(SyntaxKind.PartialKeyword) ? type : null;

    private static string Declaration(TypeDeclarationSyntax type)
    {
        var modifiers = type.Modifiers.Where(modifier => !modifier.IsKind(SyntaxKind.PartialKeyword) && !modifier.IsKind(SyntaxKind.PublicKeyword)).Select(modifier => modifier.ValueText);
        return string.Join(" ", modifiers.Append(type is RecordDeclarationSyntax { ClassOrStructKeyword.ValueText: "struct" } ? "record struct" : type.Keyword.ValueText));
    }
}
