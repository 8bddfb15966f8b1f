using FuseChat.Gen.Diagnostics;
using FuseChat.Gen.Model;

namespace FuseChat.Gen.Targets;

/// <summary>A type that is annotated with <c>[TwilioAttributes]</c>, without places.</summary>
/// <remarks>Must stay immutable and structurally equal, because the pipeline compares it.</remarks>
/// <param name="Type">The type's name.</param>
/// <param name="Schema">The attribute's argument: a file name, and maybe a JSON pointer after <c>#</c>.</param>
/// <param name="Kind">What sort of type it is.</param>
/// <param name="Visibility">From where it can be named.</param>
/// <param name="Own">Attributes that its developer gave it.</param>
internal sealed record Target(TypeName Type, string Schema, TargetKind Kind, Visibility Visibility, OwnAttributes Own)
{
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
internal sealed record PlacedTarget(Target Target, LocationInfo Argument, LocationInfo Name);
