using FuseChat.Gen.Targets;
using FuseChat.Gen.Validation;

namespace FuseChat.Gen.Model;

/// <summary>All that decides about what is emitted for one target.</summary>
/// <remarks>Must stay immutable and structurally equal: an edit of anything else leaves it equal, and with it everything that follows.</remarks>
/// <param name="Binding">The target and its schema.</param>
/// <param name="Declared">The annotated types that it has to do with.</param>
/// <param name="IsSound">Whether its schema files are free of errors.</param>
internal sealed record SpecInput(Binding Binding, EquatableArray<DeclaredType> Declared, bool IsSound)
{
    /// <param name="binding">The target and its schema.</param>
    /// <param name="declared">All annotated types.</param>
    /// <param name="unsound">Schema files with errors, by path.</param>
    public static SpecInput Of(Binding binding, DeclaredTypes declared, UnsoundFiles unsound)
        => new(binding, declared.SeenBy(binding), binding.Closure is { } closure && !closure.Paths.Any(path => unsound.Paths.Contains(path)));
}
