using System.Collections.Immutable;
using System.Reflection;
using System.Runtime.Loader;
using FuseChat.Gen;
using FuseChat.Runtime.Attributes;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;

namespace FuseChat.SchemaSuite;

/// <summary>Compiles cases through the generator as a consumer's build does, and runs the emitted validators.</summary>
internal static class SuiteCompilation
{
    private static readonly ImmutableArray<MetadataReference> References =
    [
        .. ((string)AppContext.GetData("TRUSTED_PLATFORM_ASSEMBLIES")!).Split(Path.PathSeparator)
            .Where(path => Path.GetDirectoryName(path) == Path.GetDirectoryName(typeof(object).Assembly.Location))
            .Append(typeof(TwilioAttributesAttribute).Assembly.Location)
            .Select(path => MetadataReference.CreateFromFile(path)),
    ];

    public static IEnumerable<CaseResult> Run(IReadOnlyList<SuiteCase> cases, ImmutableArray<Remote> remotes)
    {
        var files = cases.Select(each => new SchemaText(each.Path, each.Schema))
            .Concat(remotes.Select(remote => new SchemaText(remote.Path, remote.Text)));
        GeneratorDriver driver = CSharpGeneratorDriver.Create([new ChatSchemaGenerator().AsSourceGenerator()], files);
        driver = driver.RunGeneratorsAndUpdateCompilation(Compile(cases), out var compilation, out var diagnostics);
        if (driver.GetRunResult().Results.Single().Exception is { } exception)
        {
            throw new InvalidOperationException("The generator failed", exception);
        }

        // Cases that were refused leave their class empty; all else must compile.
        using var stream = new MemoryStream();
        var emitted = compilation.Emit(stream);
        if (!emitted.Success)
        {
            throw new InvalidOperationException(string.Join('\n', emitted.Diagnostics.Where(problem => problem.Severity == DiagnosticSeverity.Error).Take(10)));
        }

        stream.Position = 0;
        var assembly = new AssemblyLoadContext(name: null, isCollectible: true).LoadFromStream(stream);
        var errors = diagnostics.Where(problem => problem.Severity == DiagnosticSeverity.Error).ToLookup(problem => problem.Location.GetLineSpan().Path);
        return cases.Select(each => Run(each, assembly.GetType(each.TypeName)!, errors, remotes)).ToArray();
    }

    private static CSharpCompilation Compile(IReadOnlyList<SuiteCase> cases)
    {
        var source = string.Join('\n', cases.Select(each => $"[FuseChat.Runtime.Attributes.TwilioAttributes(\"{each.Path}\")] public static partial class {each.TypeName};"));
        return CSharpCompilation.Create(
            "Suite",
            [CSharpSyntaxTree.ParseText(source)],
            References,
            new CSharpCompilationOptions(OutputKind.DynamicallyLinkedLibrary, nullableContextOptions: NullableContextOptions.Enable));
    }

    private static CaseResult Run(SuiteCase each, Type type, ILookup<string, Diagnostic> errors, ImmutableArray<Remote> remotes)
    {
        var method = type.GetMethod("Validate", [typeof(string)]);
        if (method is not null)
        {
            var wrong = each.Tests.SelectMany(test => Answer(method, test) is var answer && answer == test.IsValid.ToString()
                ? Array.Empty<string>()
                : [$"wrong: {each.Description}: {test.Description}: {answer} for {test.Data}"]).ToImmutableArray();
            return new CaseResult(each, each.Tests.Length - wrong.Length, 0, wrong);
        }

        // A refusal says why, in the case's own file or in one that it refers to.
        var why = errors[each.Path].Concat(remotes.SelectMany(remote => errors[remote.Path])).FirstOrDefault();
        return why is null
            ? new CaseResult(each, 0, 0, [$"wrong: {each.Description}: neither emitted nor refused"])
            : new CaseResult(each, 0, each.Tests.Length, [$"refused: {each.Description}: {why.Id} {why.GetMessage(null)}"]);
    }

    private static string Answer(MethodInfo method, SuiteTest test)
    {
        try
        {
            return ((AttributesViolations)method.Invoke(null, [test.Data])!).IsValid.ToString();
        }
        catch (TargetInvocationException error)
        {
            return $"{error.InnerException!.GetType().Name}: {error.InnerException.Message}";
        }
    }
}
