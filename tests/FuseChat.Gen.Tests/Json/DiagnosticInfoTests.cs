using System.Globalization;
using FuseChat.Gen.Diagnostics;
using Microsoft.CodeAnalysis;

namespace FuseChat.Gen.Tests.Json;

public class DiagnosticInfoTests
{
    private static readonly LocationInfo Place = new("a.json", new(5, 2), new(new(1, 2), new(1, 4)));

    [Fact]
    public void Problems_are_equal_by_value()
    {
        Assert.Equal(Problem("x"), Problem("x"));
        Assert.Equal(Problem("x").GetHashCode(), Problem("x").GetHashCode());
        Assert.NotEqual(Problem("x"), Problem("y"));
        Assert.NotEqual(Problem("x"), Problem("x") with { Location = Place with { Span = new(6, 2) } });
        Assert.NotEqual(Problem("x"), Problem("x") with { AdditionalLocations = [Place] });
    }

    [Fact]
    public void A_problem_becomes_a_diagnostic()
    {
        var diagnostic = (Problem("x") with { AdditionalLocations = [Place with { Path = "b.json" }] }).ToDiagnostic();
        Assert.Equal("x is expected here, found y", diagnostic.GetMessage(CultureInfo.InvariantCulture));
        Assert.Equal(LocationKind.ExternalFile, diagnostic.Location.Kind);
        Assert.Equal("a.json: (1,2)-(1,4)", diagnostic.Location.GetLineSpan().ToString());
        Assert.Equal(new(5, 2), diagnostic.Location.SourceSpan);
        Assert.Equal("b.json", Assert.Single(diagnostic.AdditionalLocations).GetLineSpan().Path);
        Assert.Equal("https://github.com/fusechat/FuseChat.Gen/blob/main/generator/docs/FCG0001.md", diagnostic.Descriptor.HelpLinkUri);
    }

    [Theory]
    [InlineData("strng", "\"strng\"")]
    [InlineData("a\nb\u200E", "\"a<U+000A>b<U+200E>\"")]
    [InlineData("0123456789012345678901234567890123456789", "\"0123456789012345678901234567890123456789\"")]
    [InlineData("012345678901234567890123456789012345678😀x", "\"012345678901234567890123456789012345678😀…\"")]
    public void User_text_is_shown_short_and_visible(string text, string shown) => Assert.Equal(shown, Quoted.Name(text));

    // Not an InlineData: an attribute cannot hold a lone surrogate.
    [Fact]
    public void A_lone_surrogate_is_shown_by_number() => Assert.Equal("\"<U+D800>\"", Quoted.Name("\uD800"));

    private static DiagnosticInfo Problem(string expected) =>
        DiagnosticInfo.Create(DiagnosticDescriptors.MalformedJson, Place, expected, "y");
}
