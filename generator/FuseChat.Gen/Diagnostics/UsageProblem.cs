using FuseChat.Gen.Model;
using FuseChat.Gen.Targets;
using Microsoft.CodeAnalysis;

namespace FuseChat.Gen.Diagnostics;

/// <summary>A problem in the use of a schema from C#, addressed by type rather than by place.</summary>
/// <remarks>Must stay immutable and structurally equal, because the pipeline compares it.</remarks>
/// <param name="Descriptor">The rule.</param>
/// <param name="Type">The annotated type.</param>
/// <param name="IsOnName">Whether the type's name is at fault, or the name of a member; otherwise the attribute's argument.</param>
/// <param name="Arguments">What fills the rule's message.</param>
internal sealed record UsageProblem(DiagnosticDescriptor Descriptor, TypeName Type, bool IsOnName, EquatableArray<string> Arguments)
{
    /// <summary>The position of the member that is at fault among those of the type; null where none is.</summary>
    public int? Member { get; init; }

    public static UsageProblem OnArgument(DiagnosticDescriptor descriptor, Target target, params string[] arguments)
        => new(descriptor, target.Type, IsOnName: false, arguments.ToEquatableArray());

    public static UsageProblem OnName(DiagnosticDescriptor descriptor, Target target, params string[] arguments)
        => new(descriptor, target.Type, IsOnName: true, arguments.ToEquatableArray());

    public static UsageProblem OnMember(DiagnosticDescriptor descriptor, Target target, int member, params string[] arguments)
        => OnName(descriptor, target, arguments) with { Member = member };

    // A member that is inherited stands somewhere else: its problem is with the type.
    public DiagnosticInfo Locate(PlacedTarget target)
        => new(Descriptor, !IsOnName ? target.Argument : Member < target.Members.Length ? target.Members[Member.Value] : target.Name, [], Arguments);
}
