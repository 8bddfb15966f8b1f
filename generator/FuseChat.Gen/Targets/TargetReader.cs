using System.Collections.Immutable;
using FuseChat.Gen.Diagnostics;
using FuseChat.Gen.Members;
using FuseChat.Gen.Model;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace FuseChat.Gen.Targets;

/// <summary>Annotated type -> target. The only stage that sees symbols and syntax.</summary>
internal static class TargetReader
{
    private const string AttributeName = "FuseChat.Runtime.Attributes.TwilioAttributesAttribute";

    // Interfaces of the runtime that emitted code implements let visitors be ref structs.
    private const LanguageVersion Lowest = LanguageVersion.CSharp13;

    /// <summary>The annotated types among candidates: <see cref="MetadataName"/>s, of which several parts of a type may repeat one.</summary>
    public static IEnumerable<PlacedTarget> Read(ImmutableArray<string> candidates, Compilation compilation, CancellationToken cancellation)
    {
        foreach (var type in candidates.Distinct().SelectMany(name => MetadataName.Find(name, compilation.Assembly)))
        {
            cancellation.ThrowIfCancellationRequested();

            // The first of a type's attributes counts; the compiler itself reports the others.
            if (type.GetAttributes().FirstOrDefault(IsOurs) is { } attribute && attribute.ApplicationSyntaxReference?.GetSyntax(cancellation) is AttributeSyntax { Parent.Parent: TypeDeclarationSyntax declaration } application)
            {
                yield return Read(type, attribute, application, declaration, compilation, cancellation);
            }
        }
    }

    /// <summary>All annotated types of a compilation.</summary>
    public static IEnumerable<Target> All(Compilation compilation, CancellationToken cancellation)
    {
        var names = AttributeNames.Of([.. compilation.SyntaxTrees.SelectMany(file => FileAnnotations.GlobalAliases(file, cancellation))]);
        return Read([.. compilation.SyntaxTrees.SelectMany(file => FileAnnotations.Candidates(file, names, cancellation))], compilation, cancellation).Select(placed => placed.Target);
    }

    /// <summary>The argument of a type's annotation; null where it is not annotated.</summary>
    public static string? SchemaOf(INamedTypeSymbol type)
        => type.GetAttributes().FirstOrDefault(IsOurs) is { ConstructorArguments: [{ Value: string schema }] } ? schema : null;

    /// <summary>Whether a type is the base that records get where they name none; who names it gets the same.</summary>
    public static bool IsAttributesRecord(INamedTypeSymbol type)
        => type.MetadataName == "AttributesRecord`1" && type.ContainingNamespace.ToDisplayString() == "FuseChat.Runtime.Attributes";

    private static PlacedTarget Read(
        INamedTypeSymbol type, AttributeData attribute, AttributeSyntax application, TypeDeclarationSyntax declaration, Compilation compilation, CancellationToken cancellation)
    {
        var schema = attribute.ConstructorArguments.Length == 1 ? attribute.ConstructorArguments[0].Value as string : null;
        var members = DeclaredMembers.Of(type, compilation, cancellation).ToArray();
        var target = new Target(TypeSymbols.Name(type), schema ?? "", Kind(type), Faults(type, declaration, cancellation), TypeSymbols.Seen(type), Own(type) | Base(type, members) | (members.Length > 0 ? OwnParts.Members : OwnParts.None))
        {
            Members = members.Concat(DeclaredMembers.Inherited(type)).ToEquatableArray(),
            SetsRequired = members.Length > 0 && DeclaredMembers.SetsRequired(type, cancellation),
        };
        return new PlacedTarget(
            target,
            Place(application.ArgumentList?.Arguments.FirstOrDefault()?.GetLocation() ?? declaration.Identifier.GetLocation()),
            Place(declaration.Identifier.GetLocation()),
            members.Length == 0 ? [] : DeclaredMembers.Places(type, cancellation).Select(Place).ToEquatableArray());
    }

    private static OwnParts Own(INamedTypeSymbol type)
        => type.GetAttributes().Aggregate(OwnParts.None, (own, attribute) => own | attribute.AttributeClass?.Name switch
        {
            "JsonConverterAttribute" when Is(attribute, "System.Text.Json.Serialization.JsonConverterAttribute") => OwnParts.JsonConverter,
            "TypeConverterAttribute" when Is(attribute, "System.ComponentModel.TypeConverterAttribute") => OwnParts.TypeConverter,
            "StructLayoutAttribute" when Is(attribute, "System.Runtime.InteropServices.StructLayoutAttribute") => OwnParts.StructLayout,
            "DebuggerDisplayAttribute" when Is(attribute, "System.Diagnostics.DebuggerDisplayAttribute") => OwnParts.DebuggerDisplay,
            _ => OwnParts.None,
        });

    private static OwnParts Base(INamedTypeSymbol type, IReadOnlyCollection<TypeMember> members)
        => Bases(type).Any(IsAttributesRecord) ? OwnParts.Text
        : Bases(type).Any() || members.Any(member => IsOtherBesideBase(member, type)) ? OwnParts.Base
        : OwnParts.None;

    private static IEnumerable<INamedTypeSymbol> Bases(INamedTypeSymbol type)
    {
        for (var own = type.BaseType; type.IsReferenceType && own is { SpecialType: not SpecialType.System_Object }; own = own.BaseType)
        {
            yield return own;
        }
    }

    // An overload hides all inherited methods that it could be called instead of, and what records make themselves is declared otherwise.
    private static bool IsOtherBesideBase(TypeMember member, INamedTypeSymbol type)
        => member.Name is "Parse" or "TryParse" or "ToJson" or "ToUtf8Json" or "Apply" or "PrintMembers" or "EqualityContract"
            || (member is { Name: ".ctor", Parameters: [var only] } && only == ParameterType.Of(type));

    private static bool IsOurs(AttributeData attribute) => attribute.AttributeClass?.Name == "TwilioAttributesAttribute" && Is(attribute, AttributeName);

    private static bool Is(AttributeData attribute, string name) => attribute.AttributeClass?.ToDisplayString() == name;

    private static TargetKind Kind(INamedTypeSymbol type) => type.IsStatic ? TargetKind.Validator
        : !type.IsRecord ? type.TypeKind == Microsoft.CodeAnalysis.TypeKind.Class ? TargetKind.Class : TargetKind.Other
        : !type.IsValueType ? TargetKind.Record
        : type.IsReadOnly ? TargetKind.ReadOnlyRecordStruct
        : TargetKind.RecordStruct;

    private static TargetFaults Faults(INamedTypeSymbol type, TypeDeclarationSyntax declaration, CancellationToken cancellation)
    {
        var faults = TargetFaults.None;
        Add(TargetFaults.OldLanguage, declaration.SyntaxTree.Options is CSharpParseOptions { LanguageVersion: < Lowest });
        Add(TargetFaults.Generic, type.Arity > 0);
        Add(TargetFaults.FileLocal, TypeSymbols.Containing(type).Append(type).Any(outer => outer.IsFileLocal));
        Add(TargetFaults.NotPartial, !declaration.Modifiers.Any(SyntaxKind.PartialKeyword));
        Add(TargetFaults.DerivedFromTarget, Bases(type).Any(own => SchemaOf(own) is not null));
        Add(TargetFaults.InNotPartial, TypeSymbols.Containing(type).Any(outer => !TypeSymbols.IsPartial(outer, cancellation)));
        switch (Kind(type))
        {
            case TargetKind.Other:
                Add(TargetFaults.NotARecord, true);
                break;
            case not TargetKind.Validator:
                Add(TargetFaults.Abstract, type.IsAbstract);
                var hasParameters = TypeSymbols.HasParameters(type, cancellation);
                Add(TargetFaults.WithParameters, hasParameters);
                Add(TargetFaults.WithoutConstructor, !hasParameters && !TypeSymbols.HasConstructorWithoutParameters(type, cancellation));
                break;
        }

        return faults;

        void Add(TargetFaults fault, bool isThere) => faults |= isThere ? fault : TargetFaults.None;
    }

    private static LocationInfo Place(Location location)
    {
        var lines = location.GetLineSpan();
        return new LocationInfo(lines.Path, location.SourceSpan, lines.Span);
    }
}
