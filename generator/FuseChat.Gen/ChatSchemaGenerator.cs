using System.Collections.Immutable;
using FuseChat.Gen.Diagnostics;
using FuseChat.Gen.Emit;
using FuseChat.Gen.Model;
using FuseChat.Gen.Schemas;
using FuseChat.Gen.Targets;
using FuseChat.Gen.Validation;
using Microsoft.CodeAnalysis;

namespace FuseChat.Gen;

/// <summary>The pipeline: schemas and annotated types in, C# and located diagnostics out. Each arrow is one named, value-equal step.</summary>
/// <remarks>
/// Places are split off right after reading and come back only where problems are reported: an edit that moves things about
/// leaves everything between equal, and every emitted file cached. What steps hand on are references, and combined in shapes that other generators have too:
/// for each new structure the compiler's own code for steps is compiled anew when it starts, a hundred methods and more.
/// </remarks>
[Generator(LanguageNames.CSharp)]
public sealed class ChatSchemaGenerator : IIncrementalGenerator
{
    /// <inheritdoc />
    public void Initialize(IncrementalGeneratorInitializationContext context)
    {
        var settings = context.CompilationProvider.Combine(context.ParseOptionsProvider).Combine(context.AnalyzerConfigOptionsProvider)
            .Select(static (all, _) => BuildSettings.Of(all.Left.Left.Options, all.Left.Right, all.Right.GlobalOptions))
            .WithTrackingName(StepNames.Settings);

        // Schemas: file -> tree and places -> schema, by the dialect that it is written in -> schema with those that it refers to -> problems.
        var texts = context.AdditionalTextsProvider
            .SelectMany(static (file, cancellation) => SchemaFile.IsSchema(file.Path) ? ImmutableArray.Create(SchemaFile.Read(file, cancellation)) : [])
            .WithTrackingName(StepNames.ReadJson);
        var sources = texts
            .Select(static (text, _) => SchemaSource.Of(text))
            .WithTrackingName(StepNames.Source);
        var dialects = sources.Collect()
            .Select(static (all, _) => Dialects.Of(all.Select(Dialect.Of)))
            .WithTrackingName(StepNames.Dialects);
        var schemas = sources.Combine(dialects)
            .Select(static (pair, cancellation) => SchemaReader.Read(pair.Left, pair.Right, cancellation))
            .WithTrackingName(StepNames.ReadSchema);
        var allSchemas = schemas.Collect()
            .Select(static (all, _) => SchemaSet.Of(all))
            .WithTrackingName(StepNames.AllSchemas);
        var checks = schemas.Combine(allSchemas.Combine(settings))
            .Select(static (pair, _) => SchemaClosure.Of(pair.Left, pair.Right.Left) with { AsksForBounds = pair.Right.Right.AsksForBounds })
            .WithTrackingName(StepNames.Closure)
            .Select(static (closure, cancellation) => SchemaChecker.Check(closure, cancellation))
            .WithTrackingName(StepNames.Check);
        var allChecks = checks.Collect();

        // Annotated types: file -> those that may be, by name -> type -> type with its schema -> what is emitted.
        var files = context.CompilationProvider
            .SelectMany(static (compilation, _) => compilation.SyntaxTrees);
        var names = files
            .SelectMany(static (file, cancellation) => FileAnnotations.GlobalAliases(file, cancellation))
            .Collect()
            .Select(static (aliases, _) => AttributeNames.Of(aliases))
            .WithTrackingName(StepNames.AttributeNames);
        var candidates = files.Combine(names)
            .SelectMany(static (pair, cancellation) => FileAnnotations.Candidates(pair.Left, pair.Right, cancellation))
            .WithTrackingName(StepNames.Candidates)
            .Collect();
        var placedTargets = context.CompilationProvider.Combine(candidates)
            .SelectMany(static (pair, cancellation) => TargetReader.Read(pair.Right, pair.Left, cancellation))
            .WithTrackingName(StepNames.ReadTarget);
        var bindings = placedTargets
            .Select(static (placed, _) => placed.Target)
            .WithTrackingName(StepNames.Target)
            .Combine(allSchemas)
            .Select(static (pair, _) => Binding.Bind(pair.Left, pair.Right))
            .WithTrackingName(StepNames.Bind);
        var others = bindings.Collect().Combine(allChecks)
            .Select(static (all, _) => (Declared: DeclaredTypes.Of(all.Left), Unsound: UnsoundFiles.Of(all.Right)))
            .WithTrackingName(StepNames.Others);
        var specs = bindings.Combine(others)
            .Select(static (pair, _) => SpecInput.Of(pair.Left, pair.Right.Declared, pair.Right.Unsound))
            .WithTrackingName(StepNames.SpecInput)
            .Select(static (input, cancellation) => SpecBuilder.Build(input, cancellation))
            .WithTrackingName(StepNames.Spec);

        // Output: a file for each type.
        context.RegisterSourceOutput(specs.Combine(settings), static (output, pair) => SourceOutput.Add(output, pair.Left, pair.Right.IsDocumented));

        // Problems find their places in the files as they are now.
        var problems = allChecks.Combine(specs.Collect())
            .Select(static (pair, _) => FoundProblems.Of(pair.Left, pair.Right));
        var places = texts.Collect().Combine(placedTargets.Collect())
            .Select(static (pair, _) => ProblemPlaces.Of(pair.Left, pair.Right));
        var located = problems.Combine(places).Combine(settings)
            .Select(static (all, _) => all.Left.Left.Locate(all.Left.Right, isLive: all.Right.IsLive))
            .WithTrackingName(StepNames.Locate);
        context.RegisterSourceOutput(located, static (output, problems) => SourceOutput.Report(output, problems));
    }
}
