using FuseChat.Gen.Model;
using Microsoft.CodeAnalysis;

namespace FuseChat.Gen.Diagnostics;

/// <summary>A located problem by value: becomes a <see cref="Diagnostic"/> only when it is reported.</summary>
/// <remarks>Must stay immutable and structurally equal, because the pipeline compares it.</remarks>
/// <param name="Descriptor">The rule.</param>
/// <param name="Location">The smallest token that must change.</param>
/// <param name="AdditionalLocations">Other places that explain the problem, such as the first of two equal keys.</param>
/// <param name="Arguments">What fills the rule's message.</param>
internal sealed record DiagnosticInfo(
    DiagnosticDescriptor Descriptor,
    LocationInfo Location,
    EquatableArray<LocationInfo> AdditionalLocations,
    EquatableArray<string> Arguments)
{
    public static DiagnosticInfo Create(DiagnosticDescriptor descriptor, LocationInfo location, params string[] arguments) =>
        new(descriptor, location, [], arguments.ToEquatableArray());

    // Rules hash by all of their texts: too much for a set.
    public override int GetHashCode() => Location.GetHashCode();

    public Diagnostic ToDiagnostic() => Diagnostic.Create(
        Descriptor,
        Location.ToLocation(),
        AdditionalLocations.Select(location => location.ToLocation()),
        Suggestion.Of(Arguments),
        [.. Arguments.Select(Quoted.Line)]);
}
