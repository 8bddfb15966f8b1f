using System.Text.RegularExpressions;
using FuseChat.Gen.Model.Types;
using Microsoft.CodeAnalysis;
using TypeKind = FuseChat.Gen.Model.Types.TypeKind;

namespace FuseChat.Gen.Members;

/// <summary>The text of a parameter's type, by which overloads are told apart as C# does it: names in full, and no null of references.</summary>
internal static class ParameterType
{
    /// <summary>Stands before parameters by reference, which are all the same: C# has no overloads by <c>ref</c>, <c>in</c> and <c>out</c>.</summary>
    public const string ByReference = "ref ";

    private const string Root = "global::";

    private static readonly SymbolDisplayFormat Format
        = SymbolDisplayFormat.FullyQualifiedFormat.RemoveMiscellaneousOptions(SymbolDisplayMiscellaneousOptions.EscapeKeywordIdentifiers);

    private static readonly char[] Marks = ['<', '>', ',', ' '];

    /// <summary>The type of a parameter that is declared.</summary>
    public static string Of(IParameterSymbol parameter) => (parameter.RefKind == RefKind.None ? "" : ByReference) + Of(parameter.Type);

    public static string Of(ITypeSymbol type) => type.TypeKind == Microsoft.CodeAnalysis.TypeKind.Dynamic ? "object" : type.ToDisplayString(Format);

    /// <summary>The type of a parameter that is generated.</summary>
    public static string Of(TypeSpec type)
    {
        var text = type.Kind switch
        {
            TypeKind.Array => $"{RuntimeName.Attributes}AttributeArray<{Of(type.Item!)}>",
            TypeKind.Map => $"{RuntimeName.Attributes}AttributeMap<{Of(type.Key!)}, {Of(type.Item!)}>",
            _ => type.CSharp,
        };
        return Of(type is { IsNullable: true, IsReference: false } ? text + "?" : text);
    }

    /// <summary>A type as emitted code writes it, with the names of namespaces for their aliases.</summary>
    public static string Of(string emitted)
        => RuntimeName.Aliases.Aggregate(emitted, (text, name) => text.Replace(name.Alias, $"{Root}{name.Namespace}.")).Replace("@", "");

    /// <summary>Whether two parameters are of one type.</summary>
    /// <param name="own">The type of one that is declared. A name without a namespace may be that of a type that is generated, and stands for every type of that name.</param>
    /// <param name="emitted">The type of one that is generated.</param>
    public static bool AreSame(string own, string emitted)
        => own == emitted || (own.Split(Marks) is var names && emitted.Split(Marks) is var others && names.Length == others.Length && names.Zip(others, IsOneName).All(isOne => isOne));

    /// <summary>Texts of types as messages show them: without namespaces.</summary>
    public static string Show(string types) => Regex.Replace(types, @"\w+(::|\.)", "");

    // The compiler takes an unknown type for a value, and null for another one.
    private static bool IsOneName(string own, string emitted)
        => own == emitted || (!IsKnown(own) && IsKnown(emitted) && LastPart(own.TrimEnd('?')) == LastPart(emitted.TrimEnd('?')));

    private static bool IsKnown(string name) => name.StartsWith(Root, StringComparison.Ordinal);

    private static string LastPart(string name) => name.Substring(name.LastIndexOfAny(['.', ':']) + 1);
}
