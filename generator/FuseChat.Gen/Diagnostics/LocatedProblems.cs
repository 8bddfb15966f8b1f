using FuseChat.Gen.Model;

namespace FuseChat.Gen.Diagnostics;

/// <summary>What is reported, where it stands now.</summary>
/// <remarks>Must stay immutable and structurally equal, because the pipeline compares it.</remarks>
/// <param name="All">Each problem once.</param>
internal sealed record LocatedProblems(EquatableArray<DiagnosticInfo> All);
