using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Operations;
using Microsoft.CodeAnalysis.Text;

namespace FuseChat.Gen.Analyzers;

/// <summary>A constant string in C#, as an argument, and where its characters stand in the file.</summary>
internal sealed class ConstantText
{
    private readonly SyntaxNode _syntax;

    // One more than the value has characters: the last is where it ends. Null where it is no single literal.
    private readonly int[]? _places;

    private ConstantText(string value, SyntaxNode syntax)
    {
        Value = value;
        _syntax = syntax;
        _places = syntax is LiteralExpressionSyntax literal ? LiteralPlaces.Of(literal.Token) : null;
    }

    public string Value { get; }

    /// <returns>Null where the argument is no constant text.</returns>
    public static ConstantText? Of(IOperation argument)
    {
        while (argument is IConversionOperation conversion)
        {
            argument = conversion.Operand;
        }

        return argument switch
        {
            IUtf8StringOperation utf8 => new ConstantText(utf8.Value, utf8.Syntax),
            { ConstantValue: { HasValue: true, Value: string text } } => new ConstantText(text, argument.Syntax),
            _ => null,
        };
    }

    /// <summary>The place of a part of the value: within the literal where it is one, otherwise the whole argument.</summary>
    public Location Locate(TextSpan span) => _places is null
        ? _syntax.GetLocation()
        : Location.Create(_syntax.SyntaxTree, TextSpan.FromBounds(_places[span.Start], _places[span.End]));
}
