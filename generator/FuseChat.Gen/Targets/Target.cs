using FuseChat.Gen.Diagnostics;
using FuseChat.Gen.Members;
using FuseChat.Gen.Model;

namespace FuseChat.Gen.Targets;

/// <summary>A type that is annotated with <c>[TwilioAttributes]</c>, without places.</summary>
/// <remarks>Must stay immutable and structurally equal, because the pipeline compares it.</remarks>
/// <param name="Type">The type's name.</param>
/// <param name="Schema">The attribute's argument: a file name, and maybe a JSON pointer after <c>#</c>.</param>
/// <param name="Kind">What sort of type it is.</param>
/// <param name="Faults">Why it cannot be completed.</param>
/// <param name="Visibility">From where it can be named.</param>
/// <param name="Own">Attributes and base that its developer gave it.</param>
internal sealed record Target(TypeName Type, string Schema, TargetKind Kind, TargetFaults Faults, Visibility Visibility, OwnParts Own)
{
    /// <summary>The members that it has before anything is generated: those that it declares, in all of its parts, then those that it inherits.</summary>
    public EquatableArray<TypeMember> Members { get; init; }

    /// <summary>Whether a constructor sets all required members.</summary>
    public bool SetsRequired { get; init; }

    /// <summary>How an object type is declared.</summary>
    public TypeShape Shape => Kind switch
    {
        TargetKind.RecordStruct or TargetKind.ReadOnlyRecordStruct => TypeShape.RecordStruct,
        TargetKind.Class => TypeShape.Class,
        _ => TypeShape.Record,
    };

    public string File => Schema.IndexOf('#') is >= 0 and var hash ? Schema.Substring(0, hash) : Schema;

    /// <summary>The fragment with its <c>#</c>; <c>#</c> alone for the whole file.</summary>
    public string Fragment => Schema.IndexOf('#') is >= 0 and var hash ? Schema.Substring(hash) : "#";
}

/// <summary>A target, and where it stands: what reports need and specs do not.</summary>
/// <param name="Target">The target.</param>
/// <param name="Argument">The attribute's argument.</param>
/// <param name="Name">The type's name.</param>
/// <param name="Members">The names of the members that it declares.</param>
internal sealed record PlacedTarget(Target Target, LocationInfo Argument, LocationInfo Name, EquatableArray<LocationInfo> Members);
