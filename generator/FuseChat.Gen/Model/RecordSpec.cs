namespace FuseChat.Gen.Model;

/// <summary>All that emission needs of one document type. Holds no places, so that moving a schema's text changes nothing.</summary>
/// <remarks>Must stay immutable and structurally equal, because the pipeline compares it.</remarks>
internal sealed record RecordSpec
{
    public required TypeName Type { get; init; }

    /// <summary>The schema's file name.</summary>
    public required string Schema { get; init; }

    public required string Summary { get; init; }

    /// <summary>A member of <c>TwilioResource</c>.</summary>
    public required string Resource { get; init; }

    public required EquatableArray<PropertySpec> Properties { get; init; }

    public required EquatableArray<MutationSpec> Mutations { get; init; }
}
