using System.Collections.Concurrent;
using FuseChat.Gen.Model;
using FuseChat.Gen.Targets;
using FuseChat.Gen.Tests.Verification;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace FuseChat.Gen.Tests.Targets;

/// <summary>Which types are annotated, however it is written: the same as Roslyn's own search finds.</summary>
public class AnnotatedTypesTests
{
    private const string Full = "FuseChat.Runtime.Attributes.TwilioAttributesAttribute";

    [Theory]
    // Names of the attribute.
    [InlineData("""using FuseChat.Runtime.Attributes; [TwilioAttributes("a")] partial record A;""", 1)]
    [InlineData("""using FuseChat.Runtime.Attributes; [TwilioAttributesAttribute("a")] partial record A;""", 1)]
    [InlineData("""using FuseChat.Runtime.Attributes; [@TwilioAttributesAttribute("a")] partial record A;""", 1)]
    [InlineData("""using FuseChat.Runtime.Attributes; [@TwilioAttributes("a")] partial record A;""", 0)]
    [InlineData("""using FuseChat.Runtime.Attributes; [Twilio\u0041ttributes("a")] partial record A;""", 1)]
    [InlineData("""[FuseChat.Runtime.Attributes.TwilioAttributes("a")] partial record A;""", 1)]
    [InlineData("""[global::FuseChat.Runtime . Attributes. TwilioAttributes("a")] partial record A;""", 1)]
    [InlineData("""namespace FuseChat { [Runtime.Attributes.TwilioAttributes("a")] partial record A; }""", 1)]
    [InlineData("""namespace FuseChat.Runtime.Attributes.Deep; [TwilioAttributes("a")] partial record A;""", 1)]
    [InlineData("""[TwilioAttributes("a")] partial record A;""", 0)]
    [InlineData("""[Other.TwilioAttributes("a")] partial record A; namespace Other { class TwilioAttributesAttribute(string a) : System.Attribute; }""", 0)]
    [InlineData("""using FuseChat.Runtime.Attributes; [TwilioAttributes] partial record A;""", 1)]
    [InlineData("""using FuseChat.Runtime.Attributes; [TwilioAttributes(] partial record A;""", 1)]
    // Aliases.
    [InlineData("using T = " + Full + """; [T("a")] partial record A;""", 1)]
    [InlineData("using TAttribute = " + Full + """; [T("a")] partial record A; [TAttribute("a")] partial record B;""", 2)]
    [InlineData("""using N = FuseChat.Runtime.Attributes; [N.TwilioAttributes("a")] partial record A; [N::TwilioAttributes("a")] partial record B;""", 2)]
    [InlineData("using T = " + Full + """; namespace N { using U = T; [U("a")] partial record A; } namespace M { [U("a")] partial record B; }""", 1)]
    [InlineData("namespace N; using T = " + Full + """; [T("a")] partial record A;""", 1)]
    [InlineData("global using T = " + Full + ";" + "|" + """[T("a")] partial record A;""", 1)]
    [InlineData("""[T("a")] partial record A;""" + "|" + """namespace N { using U = T; [U("a")] partial record B; }""" + "|" + "global using T = global::" + Full + ";", 2)]
    [InlineData("using T = " + Full + ";" + "|" + """[T("a")] partial record A;""", 0)]
    [InlineData("""global using FuseChat.Runtime.Attributes;""" + "|" + """[TwilioAttributes("a")] partial record A;""", 1)]
    [InlineData("using T = int; using U = (int, int); using unsafe P = int*; using T2 = T;" + """[T("a"), U, P, T2] partial record A;""", 0)]
    [InlineData("using T = U; using U = T;" + """[T("a")] partial record A;""", 0)]
    // Places of attribute and type.
    [InlineData("""using FuseChat.Runtime.Attributes; [System.Obsolete, TwilioAttributes("a")] [System.Serializable] partial record A;""", 1)]
    [InlineData("""using FuseChat.Runtime.Attributes; [type: TwilioAttributes("a")] partial class A;""", 1)]
    [InlineData("""using FuseChat.Runtime.Attributes; [TwilioAttributes("a"), TwilioAttributes("b")] partial record A; [TwilioAttributes("c")] partial record A;""", 1)]
    [InlineData("""using FuseChat.Runtime.Attributes; partial record A; [TwilioAttributes("a")] partial record A { int B => 1; }""", 1)]
    [InlineData("""partial record A { int B => 1; }""" + "|" + """using FuseChat.Runtime.Attributes; [TwilioAttributes("a")] partial record A;""", 1)]
    [InlineData("""using FuseChat.Runtime.Attributes; namespace N.M { namespace O { partial class A<T, U> { partial struct B { [TwilioAttributes("a")] partial record C<V>; } } } }""", 1)]
    [InlineData("""using FuseChat.Runtime.Attributes; partial interface I { [TwilioAttributes("a")] partial record A; } [TwilioAttributes("a")] partial record I<T>;""", 2)]
    [InlineData("""using FuseChat.Runtime.Attributes; [TwilioAttributes("a")] partial record struct A; [TwilioAttributes("a")] static partial class B; [TwilioAttributes("a")] partial struct C;""", 3)]
    [InlineData("""using FuseChat.Runtime.Attributes; namespace @int.B\u0041 { [TwilioAttributes("a")] partial record @class; }""", 1)]
    [InlineData("""using FuseChat.Runtime.Attributes; [TwilioAttributes("a")] file partial record A;""" + "|" + """using FuseChat.Runtime.Attributes; [TwilioAttributes("b")] file partial record A;""", 2)]
    [InlineData("""using FuseChat.Runtime.Attributes; [TwilioAttributes("a")] file partial record A;""" + "|" + """partial record A;""", 1)]
    [InlineData("""using FuseChat.Runtime.Attributes; [TwilioAttributes("a")] record A; [TwilioAttributes("b")] record A;""", 1)]
    [InlineData("""using FuseChat.Runtime.Attributes;""" + "\n#if NEVER\n" + """[TwilioAttributes("a")] partial record A;""" + "\n#endif", 0)]
    [InlineData("""using FuseChat.Runtime.Attributes; class A { [TwilioAttributes("a")] int B; [TwilioAttributes("a")] void C() { [TwilioAttributes("a")] void D() { } } }""", 0)]
    [InlineData("""using FuseChat.Runtime.Attributes; [TwilioAttributes("a")] enum E { } [TwilioAttributes("a")] delegate void D(); [assembly: TwilioAttributes("a")]""", 0)]
    public void The_same_types_are_found_as_by_the_compilers_own_search(string files, int count)
    {
        var compilation = IncrementalSetup.CreateCompilation(files.Split('|').Select((text, at) => ($"File{at}.cs", text)));
        var expected = new CompilersSearch();
        CSharpGeneratorDriver.Create([expected.AsSourceGenerator()], parseOptions: (CSharpParseOptions)compilation.SyntaxTrees[0].Options)
            .RunGenerators(compilation);

        var found = TargetReader.All(compilation, CancellationToken.None).Select(target => (target.Type, target.Schema)).ToArray();

        Assert.Equal(expected.Found.Order(), found.Select(Written).Order());
        Assert.Equal(count, found.Length);
    }

    [Theory]
    [InlineData("partial record { }")]
    [InlineData("static class S { extension(int a) { } }")]
    public void What_has_no_name_is_left_to_the_compiler(string type)
    {
        var annotated = type.Replace("partial", """[FuseChat.Runtime.Attributes.TwilioAttributes("a")] partial""", StringComparison.Ordinal)
            .Replace("extension", """[FuseChat.Runtime.Attributes.TwilioAttributes("a")] extension""", StringComparison.Ordinal);
        var compilation = IncrementalSetup.CreateCompilation([("File.cs", annotated)]);

        Assert.Empty(TargetReader.All(compilation, CancellationToken.None));
        Assert.Contains(compilation.GetDiagnostics(), problem => problem.Severity == DiagnosticSeverity.Error);
    }

    private static string Written((TypeName Type, string Schema) found) => $"{found.Type}: {found.Schema}";

    private sealed class CompilersSearch : IIncrementalGenerator
    {
        private readonly ConcurrentDictionary<ISymbol, string> _found = new(SymbolEqualityComparer.Default);

        public IEnumerable<string> Found => _found.Values;

        public void Initialize(IncrementalGeneratorInitializationContext context) => context.RegisterSourceOutput(
            context.SyntaxProvider.ForAttributeWithMetadataName(Full, static (node, _) => node is TypeDeclarationSyntax, static (context, _) => context),
            (_, context) => _found.TryAdd(context.TargetSymbol, Written((TypeSymbols.Name((INamedTypeSymbol)context.TargetSymbol), First(context.Attributes)))));

        private static string First(IEnumerable<AttributeData> attributes)
            => attributes.First().ConstructorArguments is [{ Value: string schema }] ? schema : "";
    }
}
