using FuseChat.Gen.Model.Types;

namespace FuseChat.Gen.Model;

/// <summary>All that emission needs of one document type. Holds no places, so that moving a schema's text changes nothing.</summary>
/// <remarks>Must stay immutable and structurally equal, because the pipeline compares it.</remarks>
internal sealed record RecordSpec
{
    public required TypeName Type { get; init; }

    /// <summary>The schema's file name, and its pointer where it is not the root.</summary>
    public required string Schema { get; init; }

    /// <summary>The type itself.</summary>
    public required ObjectSpec Object { get; init; }

    /// <summary>A member of <c>TwilioResource</c>; null for a definition, which is no document by itself.</summary>
    public required string? Resource { get; init; }

    /// <summary>What the developer's own declaration carries.</summary>
    public required OwnParts Own { get; init; }

    /// <summary>Whether it gets the runtime's <c>AttributesRecord</c> as its base.</summary>
    public bool GetsBase => Resource is not null && Object.Shape == TypeShape.Record && (Own & (OwnParts.Base | OwnParts.Text)) == 0;

    /// <summary>Whether it inherits what documents do with text.</summary>
    public bool InheritsText => GetsBase || (Own & OwnParts.Text) != 0;

    /// <summary>The enums for strings inside it, which are nested in it.</summary>
    public EquatableArray<EnumSpec> Enums { get; init; }

    public required EquatableArray<MutationSpec> Mutations { get; init; }

    /// <summary>What checks the document; null for a definition, which is no document by itself.</summary>
    public ValidatorSpec? Validator { get; init; }

    /// <summary>The types for objects inside it, which are nested in it.</summary>
    public required EquatableArray<ObjectSpec> Nested { get; init; }

    /// <summary>The hierarchies for objects of several kinds, which are nested in it.</summary>
    public EquatableArray<UnionSpec> Unions { get; init; }
}
