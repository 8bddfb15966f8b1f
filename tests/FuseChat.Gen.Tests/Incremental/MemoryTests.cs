using System.Collections.Immutable;
using System.Runtime.CompilerServices;
using FuseChat.Gen.Tests.Schemas;
using FuseChat.Gen.Tests.Verification;
using Microsoft.CodeAnalysis;

namespace FuseChat.Gen.Tests.Incremental;

/// <summary>What is remembered between runs keeps nothing of them alive.</summary>
public class MemoryTests
{
    [Fact]
    public void No_compilation_and_no_text_is_kept_alive()
    {
        var driver = Run(out var compilation, out var tree, out var text);
        GC.Collect();
        GC.WaitForPendingFinalizers();
        GC.Collect();
        Assert.False(compilation.TryGetTarget(out _), "The compilation of a run before is alive");
        Assert.False(tree.TryGetTarget(out _), "A syntax tree of a run before is alive");
        Assert.False(text.TryGetTarget(out _), "A schema of a run before is alive");
        GC.KeepAlive(driver);
    }

    // Apart, so that no local variable of the test is what keeps them alive.
    [MethodImpl(MethodImplOptions.NoInlining)]
    private static GeneratorDriver Run(
        out WeakReference<Compilation> compilation, out WeakReference<SyntaxTree> tree, out WeakReference<AdditionalText> text)
    {
        var setup = new IncrementalSetup(new ChatSchemaGenerator(), ImmutableDictionary<string, string>.Empty);
        var schemas = RepositoryFiles.Schemas.Select(schema => new InMemoryFile(schema.Path, schema.Text)).ToArray();
        var first = IncrementalSetup.CreateCompilation(RepositoryFiles.Types.Append(("Other.cs", "class Other;")));
        var driver = setup.CreateDriver(schemas).RunGenerators(first);

        // The driver remembers its last run; a later one must let go of what came before.
        var changed = new InMemoryFile(schemas[0].Path, schemas[0].GetText().ToString().Replace("Channel attributes", "Attributes", StringComparison.Ordinal));
        var trees = first.SyntaxTrees.Select(old => IncrementalSetup.Parse(old.FilePath, old.ToString() + "\n")).ToArray();
        var second = first.RemoveAllSyntaxTrees().AddSyntaxTrees(trees);
        driver = driver.ReplaceAdditionalText(schemas[0], changed).RunGenerators(second);
        Assert.Equal(3, driver.GetRunResult().GeneratedTrees.Length);

        compilation = new WeakReference<Compilation>(first);
        tree = new WeakReference<SyntaxTree>(first.SyntaxTrees[0]);
        text = new WeakReference<AdditionalText>(schemas[0]);
        return driver;
    }
}
