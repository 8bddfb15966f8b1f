using FuseChat.Gen.Model.Types;

namespace FuseChat.Gen.Model;

/// <summary>One typed member of a document.</summary>
/// <remarks>Must stay immutable and structurally equal, because the pipeline compares it.</remarks>
/// <param name="JsonName">The member's name in JSON.</param>
/// <param name="Name">The property's name.</param>
/// <param name="Type">The property's type.</param>
/// <param name="IsRequired">Whether it is always there; otherwise it may be absent, which null means where null is no value.</param>
/// <param name="Summary">One sentence.</param>
internal sealed record PropertySpec(string JsonName, string Name, TypeSpec Type, bool IsRequired, string Summary)
{
    /// <summary>What an absent member stands for, by <c>default</c>, as C#; null where the schema does not say.</summary>
    public string? Default { get; init; }

    /// <summary>The only value of a member that tells a branch from others; null for other members.</summary>
    public string? Constant { get; init; }

    /// <summary>Whether the member may be absent, and null where it is there.</summary>
    public bool IsAbsentOrNull => !IsRequired && Type.IsNullable;

    /// <summary>The property's type.</summary>
    public string TypeText => IsRequired || IsAbsentOrNull ? ValueText : Type.CSharp + "?";

    /// <summary>The type of a member that is there.</summary>
    public string ValueText => IsAbsentOrNull ? $"{RuntimeName.Attributes}AttributeOptional<{Type.Text}>" : Type.Text;

    /// <summary>The codec of a member that is there.</summary>
    public string Codec => IsAbsentOrNull ? $"{RuntimeName.Codecs}OptionalCodec<{Type.Text}, {Type.ValueCodec}>" : Type.ValueCodec;

    /// <summary>Whether the value of a member that is there is a reference, and never null.</summary>
    public bool IsReference => Type is { IsReference: true, IsNullable: false };
}
