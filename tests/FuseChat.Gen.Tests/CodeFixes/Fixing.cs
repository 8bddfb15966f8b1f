using FuseChat.Gen.Tests.Analyzers;
using FuseChat.Gen.Tests.Verification;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeActions;
using Microsoft.CodeAnalysis.CodeFixes;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.Text;

namespace FuseChat.Gen.Tests.CodeFixes;

/// <summary>A project in an editor, the problems in it, and what a code fix makes of it.</summary>
internal sealed class Fixing : IDisposable
{
    private const string Schema = "a.schema.json";

    private readonly AdhocWorkspace _workspace = new();
    private readonly ProjectId _project = ProjectId.CreateNewId();
    private readonly string _folder;

    private Fixing(string source, string? schema, string folder)
    {
        _folder = folder;
        var solution = _workspace.CurrentSolution
            .AddProject(ProjectInfo.Create(
                _project,
                VersionStamp.Default,
                "Consumer",
                "Consumer",
                LanguageNames.CSharp,
                compilationOptions: new CSharpCompilationOptions(OutputKind.DynamicallyLinkedLibrary, nullableContextOptions: NullableContextOptions.Enable),
                metadataReferences: References.All,
                analyzerReferences: [new GeneratorReference()]))
            .AddDocument(DocumentId.CreateNewId(_project), "Consumer.cs", SourceText.From(source), filePath: Path.Combine(folder, "Consumer.cs"));
        Solution = schema is null
            ? solution
            : solution.AddAdditionalDocument(DocumentId.CreateNewId(_project), Schema, SourceText.From(schema), filePath: Path.Combine(folder, Schema));
    }

    private Solution Solution { get; set; }

    private Project Project => Solution.GetProject(_project)!;

    /// <summary>Applies a fix.</summary>
    /// <param name="fix">The provider.</param>
    /// <param name="source">A C# file.</param>
    /// <param name="schema">A schema beside it; none where it is null.</param>
    /// <param name="title">The title of the fix.</param>
    /// <param name="folder">The folder of both.</param>
    /// <returns>The C#, and the schemas by name.</returns>
    public static async Task<(string Source, IReadOnlyDictionary<string, string> Schemas)> ApplyAsync(
        CodeFixProvider fix, string source, string? schema, string title, string folder = "/project")
    {
        using var fixing = new Fixing(source, schema, folder);
        var actions = await fixing.ActionsAsync(fix);
        var action = Assert.Single(actions, action => action.Title == title);
        var changes = Assert.IsType<ApplyChangesOperation>(Assert.Single(await action.GetOperationsAsync(CancellationToken.None)));
        fixing.Solution = changes.ChangedSolution;
        return (await fixing.SourceAsync(), await fixing.SchemasAsync());
    }

    /// <summary>The titles of what a provider offers.</summary>
    public static async Task<IEnumerable<string>> OffersAsync(CodeFixProvider fix, string source, string? schema, string folder = "/project")
    {
        using var fixing = new Fixing(source, schema, folder);
        return [.. (await fixing.ActionsAsync(fix)).Select(action => action.Title)];
    }

    public void Dispose() => _workspace.Dispose();

    private async Task<List<CodeAction>> ActionsAsync(CodeFixProvider fix)
    {
        var schemas = (await SchemasAsync()).Select(schema => (Path: Path.Combine(_folder, schema.Key), Text: schema.Value));
        var source = Assert.Single(Project.Documents);
        var reports = await Analyzed.FromAsync(await SourceAsync(), source.FilePath!, schemas, isLive: true);
        var actions = new List<CodeAction>();
        foreach (var problem in reports.All.Where(problem => fix.FixableDiagnosticIds.Contains(problem.Id)))
        {
            var path = problem.Location.GetLineSpan().Path;
            var document = Project.AdditionalDocuments.FirstOrDefault(file => file.FilePath == path) ?? (TextDocument)source;

            // A place in a tree of another compilation is one in this document too: it is the same text.
            var placed = document is Document code && await code.GetSyntaxTreeAsync() is { } tree
                ? Diagnostic.Create(problem.Descriptor, Location.Create(tree, problem.Location.SourceSpan), problem.Properties)
                : problem;
            await fix.RegisterCodeFixesAsync(new CodeFixContext(document, placed, (action, _) => actions.Add(action), CancellationToken.None));
        }

        return actions;
    }

    private async Task<string> SourceAsync() => (await Project.Documents.Single().GetTextAsync()).ToString();

    private async Task<IReadOnlyDictionary<string, string>> SchemasAsync()
    {
        var schemas = new Dictionary<string, string>();
        foreach (var schema in Project.AdditionalDocuments)
        {
            schemas.Add(schema.Name, (await schema.GetTextAsync()).ToString());
        }

        return schemas;
    }
}
