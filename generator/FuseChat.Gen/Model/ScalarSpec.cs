using FuseChat.Gen.Model.Types;

namespace FuseChat.Gen.Model;

/// <summary>All that emission needs of one scalar type, such as an id.</summary>
/// <remarks>Must stay immutable and structurally equal, because the pipeline compares it.</remarks>
internal sealed record ScalarSpec
{
    public required TypeName Type { get; init; }

    /// <summary>The schema's file name and pointer.</summary>
    public required string Schema { get; init; }

    public required string Summary { get; init; }

    /// <summary>What the developer's own declaration carries.</summary>
    public required OwnParts Own { get; init; }

    /// <summary>The type of the value: an integer or a string.</summary>
    public required TypeSpec Value { get; init; }
}
