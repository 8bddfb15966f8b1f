using FuseChat.Gen.Analyzers;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace FuseChat.Gen.Tests.Analyzers;

/// <summary>Every character of a value is found where the literal writes it.</summary>
public class LiteralPlacesTests
{
    private const string Quotes = "\"\"\"";

    [Theory]
    [InlineData("\"\"", "|")]
    [InlineData("\"ab\"u8", "a|b|")]
    [InlineData("""  "a\"\\\n\0b"  """, "a|\\\"|\\\\|\\n|\\0|b|")]
    [InlineData("""  "\u00e9\xe9!\x00e9a\e"  """, "\\u00e9|\\xe9|!|\\x00e9|a|\\e|")]
    [InlineData("""  "\U0001F600x"  """, "|\\U0001F600|x|")]
    [InlineData("""  @"a""b\"  """, "a|\"\"|b|\\|")]
    [InlineData(Quotes + "a\"\"b" + Quotes, "a|\"|\"|b|")]
    [InlineData("\"" + Quotes + "a" + Quotes + "\"u8", "a|")]
    [InlineData(Quotes + "\n    a\n      b\n\n    " + Quotes, "a|\n    | | |b|\n|")]
    [InlineData(Quotes + "\r\n  a\r\n  b\r\n  " + Quotes + "u8", "a|\r|\n  |b|")]
    [InlineData(Quotes + "\n\n" + Quotes, "|")]
    public void Places_are_those_of_the_characters(string literal, string pieces)
    {
        var token = ((LiteralExpressionSyntax)SyntaxFactory.ParseExpression(literal)).Token;
        var places = Assert.IsType<int[]>(LiteralPlaces.Of(token));
        Assert.Equal(token.ValueText.Length + 1, places.Length);
        Assert.Equal(pieces, string.Concat(places.Zip(places.Skip(1), (start, end) => literal[start..end] + "|")) + (pieces == "|" ? "|" : ""));
    }
}
