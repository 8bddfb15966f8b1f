using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace FuseChat.Gen.Members;

/// <summary>The text of a type without namespaces and aliases, by which two parameters are compared: nothing needs to be bound for it.</summary>
internal static class SimpleType
{
    public static string Of(string type) => Of(SyntaxFactory.ParseTypeName(type));

    public static string Of(TypeSyntax? type) => type switch
    {
        null => "",
        QualifiedNameSyntax qualified => Of(qualified.Right),
        AliasQualifiedNameSyntax aliased => Of(aliased.Name),
        GenericNameSyntax { Identifier.ValueText: "Nullable", TypeArgumentList.Arguments: [var only] } => Of(only) + "?",
        GenericNameSyntax generic => $"{generic.Identifier.ValueText}<{string.Join(",", generic.TypeArgumentList.Arguments.Select(Of))}>",
        IdentifierNameSyntax name => Keyword(name.Identifier.ValueText),
        NullableTypeSyntax nullable when Of(nullable.ElementType) is var inner => IsValue(inner) ? inner + "?" : inner,
        ArrayTypeSyntax array => Of(array.ElementType) + string.Concat(array.RankSpecifiers.Select(rank => $"[{new string(',', rank.Rank - 1)}]")),
        _ => type.ToString(),
    };

    /// <summary>The types of parameters; those by reference are all the same.</summary>
    public static IEnumerable<string> Of(BaseParameterListSyntax parameters) => parameters.Parameters.Select(parameter
        => (parameter.Modifiers.Any(SyntaxKind.RefKeyword) || parameter.Modifiers.Any(SyntaxKind.OutKeyword) || parameter.Modifiers.Any(SyntaxKind.InKeyword) ? "ref " : "") + Of(parameter.Type));

    // Only of values null makes another type; which types of the developer's own are values nobody knows here.
    private static bool IsValue(string type) => type is "bool" or "byte" or "int" or "long" or "double" or "decimal" or "BigInteger"
        or "DateOnly" or "TimeOnly" or "DateTimeOffset" or "TimeSpan" or "Guid";

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
