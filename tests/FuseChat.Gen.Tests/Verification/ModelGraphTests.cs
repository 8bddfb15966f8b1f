using System.Collections.Immutable;
using FuseChat.Gen.Diagnostics;
using FuseChat.Gen.Json;
using FuseChat.Gen.Model;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.Text;

namespace FuseChat.Gen.Tests.Verification;

public class ModelGraphTests
{
    public static TheoryData<object, string> Banned { get; } = new()
    {
        { Location.None, "NoLocation" },
        { SourceText.From(""), "StringText" },
        { CSharpSyntaxTree.ParseText("class A;"), "ParsedSyntaxTree" },
        { CSharpSyntaxTree.ParseText("class A;").GetRoot(), "CompilationUnitSyntax" },
        { CSharpCompilation.Create("a"), "CSharpCompilation" },
        { CSharpCompilation.Create("a").GlobalNamespace, "PublicModel.NamespaceSymbol" },
        { new InMemoryFile("a", "b"), "InMemoryFile" },
        { Diagnostic.Create(EchoGenerator.NoTitle, null), "SimpleDiagnostic" },
        { new[] { "a" }, "String[]" },
        { new List<int>(), "List`1" },
        { ImmutableArray.Create(1), "ImmutableArray`1" },
        { ImmutableDictionary<string, string>.Empty, "ImmutableDictionary`2" },
        { () => 1, "Func`1" },
    };

    [Theory]
    [MemberData(nameof(Banned), DisableDiscoveryEnumeration = true)]
    public void What_is_banned_is_found_at_any_depth(object banned, string type)
    {
        EquatableArray<Holder> holders = [new("a", null), new("b", banned)];
        var found = Assert.Single(ModelGraph.FindBanned((1, new Holder("c", holders))));
        Assert.Equal($"ValueTuple`2.Item2.Held[1].Held: {type.Split('.')[^1]}", found);
    }

    [Fact]
    public void Results_of_reading_are_clean()
    {
        var read = JsonReader.Read("a.json", """{"a":[1,"x",null,true,{}],"a":01}""");
        Assert.Equal(2, read.Problems.Length);
        Assert.Empty(ModelGraph.FindBanned(read));
        Assert.Empty(ModelGraph.FindBanned(default(EquatableArray<DiagnosticInfo>)));
        Assert.Empty(ModelGraph.FindBanned(LanguageVersion.CSharp14));
        Assert.Empty(ModelGraph.FindBanned(null));
    }

    private sealed record Holder(string Name, object? Held);
}
