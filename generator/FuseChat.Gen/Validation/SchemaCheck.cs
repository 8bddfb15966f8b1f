using FuseChat.Gen.Diagnostics;
using FuseChat.Gen.Model;

namespace FuseChat.Gen.Validation;

/// <summary>What was found in one schema file.</summary>
/// <remarks>Must stay immutable and structurally equal, because the pipeline compares it.</remarks>
/// <param name="Path">The file.</param>
/// <param name="Problems">All that is wrong with it, beyond its JSON.</param>
/// <param name="IsSound">Whether something can be emitted from it: no error, and no reference that leads into what could not be read.</param>
internal sealed record SchemaCheck(string Path, EquatableArray<SchemaProblem> Problems, bool IsSound);
