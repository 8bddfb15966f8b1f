using System.Collections.Immutable;
using FuseChat.Gen.Json;
using FuseChat.Gen.Model;
using FuseChat.Gen.Targets;

namespace FuseChat.Gen.Diagnostics;

/// <summary>Where things that problems are found in stand now.</summary>
/// <remarks>Must stay immutable and structurally equal, because the pipeline compares it.</remarks>
/// <param name="Texts">All schema files, with what is wrong with their JSON.</param>
/// <param name="Targets">All annotated types.</param>
internal sealed record ProblemPlaces(EquatableArray<JsonText> Texts, EquatableArray<PlacedTarget> Targets)
{
    public static ProblemPlaces Of(ImmutableArray<JsonText> texts, ImmutableArray<PlacedTarget> targets) => new(new(texts), new(targets));
}
