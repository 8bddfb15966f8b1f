using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;

namespace FuseChat.Benchmarks.Generators;

/// <summary>One generator and its own form of the same types, in a project of 200 other files.</summary>
internal abstract class GeneratorContestant
{
    private GeneratorDriver? _driver;

    internal abstract string Name { get; }

    /// <summary>The project with its types, which the generator completes.</summary>
    protected abstract Project Project { get; }

    /// <summary>The project as it is without a generator: the same types with their properties, written by hand.</summary>
    protected abstract Project Plain { get; }

    /// <summary>A driver that has run once.</summary>
    protected GeneratorDriver Driver => _driver ??= CreateDriver().RunGenerators(Project.Compilation);

    protected abstract GeneratorDriver CreateDriver();

    /// <summary>Changes one type.</summary>
    protected abstract (GeneratorDriver Driver, CSharpCompilation Compilation) EditType();

    /// <summary>The input of a run; not part of what is measured. Compilations are new each time, since they remember what was asked of them.</summary>
    internal (GeneratorDriver Driver, CSharpCompilation Compilation) Prepare(Edit edit) => edit switch
    {
        Edit.FirstRun => (CreateDriver(), Project.Compilation.Clone()),
        Edit.Nothing => (Driver, Project.Compilation.Clone()),
        Edit.OtherCode => (Driver, Project.WithOtherCode()),
        Edit.OneType => EditType(),
        _ => throw new ArgumentOutOfRangeException(nameof(edit)),
    };

    /// <summary>Runs the generator, and compiles the project with its output.</summary>
    internal static object Build((GeneratorDriver Driver, CSharpCompilation Compilation) input)
    {
        var driver = input.Driver.RunGeneratorsAndUpdateCompilation(input.Compilation, out var compilation, out _);
        Compile((CSharpCompilation)compilation);
        return driver;
    }

    /// <summary>Compiles the project without the generator.</summary>
    internal object BuildPlain() => Compile(Plain.Compilation.Clone());

    /// <summary>The lines and problems of a first run, for the reader of the table.</summary>
    internal (int Lines, int Problems) Count()
    {
        var result = Driver.GetRunResult();
        return (result.GeneratedTrees.Sum(tree => tree.GetText().Lines.Count), result.Diagnostics.Length);
    }

    protected static MemoryStream Compile(CSharpCompilation compilation)
    {
        var assembly = new MemoryStream();
        var result = compilation.Emit(assembly);
        return result.Success
            ? assembly
            : throw new InvalidOperationException(string.Join('\n', result.Diagnostics.Where(problem => problem.Severity == DiagnosticSeverity.Error).Take(5)));
    }
}
