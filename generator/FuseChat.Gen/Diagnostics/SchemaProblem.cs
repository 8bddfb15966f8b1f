using FuseChat.Gen.Json;
using FuseChat.Gen.Model;
using Microsoft.CodeAnalysis;

namespace FuseChat.Gen.Diagnostics;

/// <summary>A problem in a schema, addressed by JSON pointer rather than by place, so that moving it changes nothing that is emitted.</summary>
/// <remarks>Must stay immutable and structurally equal, because the pipeline compares it.</remarks>
/// <param name="Descriptor">The rule.</param>
/// <param name="Path">The schema file.</param>
/// <param name="Pointer">The value that is wrong, or whose key is.</param>
/// <param name="Part">Which of its tokens must change.</param>
/// <param name="Arguments">What fills the rule's message.</param>
internal sealed record SchemaProblem(
    DiagnosticDescriptor Descriptor, string Path, JsonPointer Pointer, JsonPart Part, EquatableArray<string> Arguments)
{
    /// <summary>What the problem is with, by its key; null where it is with nothing in the file.</summary>
    public JsonPointer? Other { get; init; }

    /// <summary>The schema of another file that the problem is with, where it is reported at a reference to that; null where it stands in its own file.</summary>
    public (string Path, JsonPointer Pointer)? Origin { get; init; }

    /// <summary>Whether it is about names in C#, and so about no value.</summary>
    public bool IsAboutNames => Descriptor.Id.StartsWith("FCG02", StringComparison.Ordinal);

    public bool IsError => Descriptor.DefaultSeverity == DiagnosticSeverity.Error;

    /// <summary>Each problem once: at a reference only where it is not reported where it stands.</summary>
    public static EquatableArray<SchemaProblem> Once(IEnumerable<SchemaProblem> problems)
    {
        var all = problems.Distinct().ToEquatableArray();
        return all.All(problem => problem.Origin is null)
            ? all
            : all.Where(problem => !all.Any(problem.IsAlso)).Select(problem => problem with { Origin = null }).Distinct().ToEquatableArray();
    }

    private bool IsAlso(SchemaProblem other)
        => Origin is { } origin && other.Origin is null && other.Descriptor.Id == Descriptor.Id && other.Path == origin.Path && other.Pointer.IsWithin(origin.Pointer)
            && other.Arguments.Skip(1).SequenceEqual(Arguments.Skip(1));

    // Rules hash by all of their texts: too much for a set.
    public override int GetHashCode() => Pointer.GetHashCode();

    /// <summary>Finds the place of the problem in the file as it is now.</summary>
    /// <param name="text">The file.</param>
    /// <param name="finder">Finds in its tree; null where there is none.</param>
    public DiagnosticInfo Locate(JsonText text, JsonFinder? finder)
        => new(Descriptor, text.Locate(Pointer, Part, finder), Other is { } other ? [text.Locate(other, JsonPart.Key, finder)] : [], Arguments);
}
