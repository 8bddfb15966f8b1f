using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;

namespace FuseChat.Benchmarks.Generators;

/// <summary>A consumer's project: 200 C# files of its own, and what one contestant needs beside them.</summary>
internal sealed class Project
{
    private const int Files = 200;
    private const int EditedFile = 100;
    private const string Space = "Consumer";

    private readonly CSharpParseOptions _options;
    private readonly SyntaxTree _other;
    private readonly SyntaxTree _otherEdited;

    /// <param name="sources">What the contestant needs, a file each.</param>
    /// <param name="references">The assemblies that it refers to.</param>
    /// <param name="isDocumented">Whether documentation is read, as editors do, and builds that write a documentation file; other builds take it for comments.</param>
    internal Project(IEnumerable<string> sources, IEnumerable<MetadataReference> references, bool isDocumented)
    {
        _options = new CSharpParseOptions(LanguageVersion.Latest, isDocumented ? DocumentationMode.Diagnose : DocumentationMode.None);
        SyntaxTree[] own = [.. Enumerable.Range(0, Files).Select(file => Parse(OwnFile(file, "0"), $"Own{file}.cs"))];
        (_other, _otherEdited) = (own[EditedFile], Parse(OwnFile(EditedFile, "1"), $"Own{EditedFile}.cs"));
        Compilation = CSharpCompilation.Create(
            "Consumer",
            own.Concat(sources.Select((text, index) => Parse($"namespace {Space};\n{text}", $"Type{index}.cs"))),
            references,
            new CSharpCompilationOptions(OutputKind.DynamicallyLinkedLibrary, nullableContextOptions: NullableContextOptions.Enable));
    }

    internal CSharpCompilation Compilation { get; }

    /// <summary>The compilation after a key stroke in a file of its own.</summary>
    internal CSharpCompilation WithOtherCode() => Compilation.ReplaceSyntaxTree(_other, _otherEdited);

    /// <summary>Parses a file as the compiler does that runs the generators.</summary>
    internal SyntaxTree Parse(string text, string path) => CSharpSyntaxTree.ParseText(text, _options, path, System.Text.Encoding.UTF8);

    /// <summary>A driver that has not run.</summary>
    internal GeneratorDriver CreateDriver(IIncrementalGenerator generator, IEnumerable<AdditionalText> files)
        => CSharpGeneratorDriver.Create([generator.AsSourceGenerator()], files, _options);

    // Some thirty lines, with an attribute as most files have one.
    private static string OwnFile(int file, string value) => $$"""
        using System;
        using System.Collections.Generic;
        using System.Linq;

        namespace {{Space}}.Area{{file % 20}};

        /// <summary>Code as any project has it.</summary>
        [Serializable]
        public sealed class Own{{file}}
        {
            private readonly Dictionary<string, int> _counts = [];

            public int Value => {{value}};

            public string? Name { get; init; }

            [Obsolete("Use Count.")]
            public int Length => _counts.Count;

            public int Count(string name) => _counts.TryGetValue(name, out var count) ? count : Value;

            public IEnumerable<string> Names(int least)
            {
                foreach (var (name, count) in _counts)
                {
                    if (count >= least)
                    {
                        yield return name;
                    }
                }
            }

            public string Describe() => string.Join(", ", _counts.OrderBy(pair => pair.Key).Select(pair => $"{pair.Key}: {pair.Value}"));
        }
        """;
}
