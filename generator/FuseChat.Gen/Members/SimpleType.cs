using FuseChat.Gen.Model.Types;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using TypeKind = FuseChat.Gen.Model.Types.TypeKind;

namespace FuseChat.Gen.Members;

/// <summary>The text of a type without namespaces and aliases, by which two parameters are compared: nothing needs to be bound for it.</summary>
internal static class SimpleType
{
    /// <summary>Stands behind a reference, with which null makes no other type.</summary>
    public const string Reference = "!";

    public static string Of(string type) => Of(SyntaxFactory.ParseTypeName(type));

    /// <summary>The type of a parameter that is generated; a reference of the developer's own is followed by <see cref="Reference" />.</summary>
    public static string Of(TypeSpec type) => type.Kind == TypeKind.Object ? Of(type.CSharp) + Reference : Of(type.Text);

    /// <summary>Whether two parameters are of one type.</summary>
    /// <param name="own">The type of one that is declared.</param>
    /// <param name="emitted">The type of one that is generated.</param>
    public static bool AreSame(string own, string emitted)
        => own == emitted || (emitted.EndsWith(Reference, StringComparison.Ordinal) && own.TrimEnd('?') == emitted.Substring(0, emitted.Length - Reference.Length));

    public static string Of(TypeSyntax? type) => type switch
    {
        null => "",
        QualifiedNameSyntax qualified => Of(qualified.Right),
        AliasQualifiedNameSyntax aliased => Of(aliased.Name),
        GenericNameSyntax { Identifier.ValueText: "Nullable", TypeArgumentList.Arguments: [var only] } => Of(only) + "?",
        GenericNameSyntax generic => $"{generic.Identifier.ValueText}<{string.Join(",", generic.TypeArgumentList.Arguments.Select(Of))}>",
        IdentifierNameSyntax name => Keyword(name.Identifier.ValueText),
        NullableTypeSyntax nullable when Of(nullable.ElementType) is var inner => IsReference(inner) ? inner : inner + "?",
        ArrayTypeSyntax array => Of(array.ElementType) + string.Concat(array.RankSpecifiers.Select(rank => $"[{new string(',', rank.Rank - 1)}]")),
        _ => type.ToString(),
    };

    /// <summary>The types of parameters; those by reference are all the same.</summary>
    public static IEnumerable<string> Of(BaseParameterListSyntax parameters) => parameters.Parameters.Select(parameter
        => (parameter.Modifiers.Any(SyntaxKind.RefKeyword) || parameter.Modifiers.Any(SyntaxKind.OutKeyword) || parameter.Modifiers.Any(SyntaxKind.InKeyword) ? "ref " : "") + Of(parameter.Type));

    // Only of values null makes another type. Which types of the developer's own are values nobody knows from their names.
    private static bool IsReference(string type) => type is "string" or "object" or "Uri" or "IFormatProvider"
        || type.StartsWith("AttributeArray<", StringComparison.Ordinal) || type.StartsWith("AttributeMap<", StringComparison.Ordinal) || type.EndsWith("]", StringComparison.Ordinal);

    private static string Keyword(string name) => name switch
    {
        "String" => "string",
        "Object" => "object",
        "Boolean" => "bool",
        "Byte" => "byte",
        "Int32" => "int",
        "Int64" => "long",
        "Double" => "double",
        "Decimal" => "decimal",
        _ => name,
    };
}
