using FuseChat.Gen.Analyzers;
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
/// leaves everything between equal, and every emitted file cached.
/// </remarks>
[Generator(LanguageNames.CSharp)]
public sealed class ChatSchemaGenerator : IIncrementalGenerator
{
    /// <inheritdoc />
    public void Initialize(IncrementalGeneratorInitializationContext context)
    {
        // Schemas: file -> tree and places -> schema, by the dialect that it is written in -> schema with those that it refers to -> problems.
        var texts = context.AdditionalTextsProvider
            .Where(static file => SchemaFile.IsSchema(file.Path))
            .Select(static (file, cancellation) => SchemaFile.Read(file, cancellation))
            .WithTrackingName(StepNames.ReadJson);
        var sources = texts
            .Select(static (text, _) => SchemaSource.Of(text))
            .WithTrackingName(StepNames.Source);
        var dialects = sources.Collect()
            .Select(static (all, _) => Dialect.Of(all))
            .WithTrackingName(StepNames.Dialects);
        var schemas = sources.Combine(dialects)
            .Select(static (pair, cancellation) => SchemaReader.Read(pair.Left, pair.Right, cancellation))
            .WithTrackingName(StepNames.ReadSchema);
        var allSchemas = schemas.Collect()
            .Select(static (all, _) => SchemaSet.Of(all))
            .WithTrackingName(StepNames.AllSchemas);
        var checks = schemas.Combine(allSchemas)
            .Select(static (pair, _) => SchemaClosure.Of(pair.Left, pair.Right))
            .WithTrackingName(StepNames.Closure)
            .Select(static (closure, cancellation) => SchemaChecker.Check(closure, cancellation))
            .WithTrackingName(StepNames.Check);
        var allChecks = checks.Collect();
        var unsound = allChecks
            .Select(static (all, _) => SchemaCheck.Unsound(all))
            .WithTrackingName(StepNames.Unsound);

        // Annotated types: type -> type with its schema -> what is emitted.
        var placedTargets = context.SyntaxProvider
            .ForAttributeWithMetadataName(TargetReader.AttributeName, static (node, _) => TargetReader.IsType(node), TargetReader.Read)
            .SelectMany(static (placed, _) => EquatableArray.OfNullable(placed))
            .WithTrackingName(StepNames.ReadTarget);
        var bindings = placedTargets
            .Select(static (placed, _) => placed.Target)
            .WithTrackingName(StepNames.Target)
            .Combine(allSchemas)
            .Select(static (pair, _) => Binding.Bind(pair.Left, pair.Right))
            .WithTrackingName(StepNames.Bind);
        var declared = bindings.Collect()
            .Select(static (all, _) => DeclaredTypes.Of(all))
            .WithTrackingName(StepNames.Declared);
        var specs = bindings.Combine(declared.Combine(unsound))
            .Select(static (pair, _) => SpecInput.Of(pair.Left, pair.Right.Left, pair.Right.Right))
            .WithTrackingName(StepNames.SpecInput)
            .Select(static (input, cancellation) => SpecBuilder.Build(input, cancellation))
            .WithTrackingName(StepNames.Spec);

        // Output: a file for each document, scalar and validator.
        var records = specs.SelectMany(static (spec, _) => EquatableArray.OfNullable(spec.Record).AsImmutable).WithTrackingName(StepNames.Record);
        var scalars = specs.SelectMany(static (spec, _) => EquatableArray.OfNullable(spec.Scalar).AsImmutable).WithTrackingName(StepNames.Scalar);
        var validators = specs.SelectMany(static (spec, _) => EquatableArray.OfNullable(spec.Validator).AsImmutable).WithTrackingName(StepNames.Validator);
        context.RegisterSourceOutput(records, static (output, record) => SourceOutput.Add(output, RecordEmitter.Emit(record)));
        context.RegisterSourceOutput(scalars, static (output, scalar) => SourceOutput.Add(output, ScalarEmitter.Emit(scalar)));
        context.RegisterSourceOutput(validators, static (output, validator) => SourceOutput.Add(output, RuleEmitter.Emit(validator)));

        // Problems find their places in the files as they are now.
        var allSpecs = specs.Collect();
        var schemaProblems = allChecks.Combine(allSpecs)
            .Select(static (pair, _) => SpecResult.SchemaProblemsOf(pair.Left, pair.Right));
        var usageProblems = allSpecs
            .Select(static (all, _) => all.SelectMany(static spec => spec.UsageProblems).ToEquatableArray());
        var isLive = context.AnalyzerConfigOptionsProvider
            .Select(static (options, _) => LiveDiagnostics.AreOn(options.GlobalOptions))
            .WithTrackingName(StepNames.IsLive);
        var located = texts.Collect().Combine(schemaProblems).Combine(isLive)
            .Select(static (pair, _) => pair.Right ? [] : Located.In(pair.Left.Left, pair.Left.Right))
            .WithTrackingName(StepNames.Locate);
        var locatedUsage = placedTargets.Collect().Combine(usageProblems)
            .Select(static (pair, _) => Located.On(pair.Left, pair.Right))
            .WithTrackingName(StepNames.Locate);
        context.RegisterSourceOutput(located, static (output, problems) => SourceOutput.Report(output, problems));
        context.RegisterSourceOutput(locatedUsage, static (output, problems) => SourceOutput.Report(output, problems));
    }
}
