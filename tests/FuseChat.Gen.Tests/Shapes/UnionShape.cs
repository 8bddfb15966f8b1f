using System.Text.Json;

namespace FuseChat.Gen.Tests.Shapes;

/// <summary>An object of one of several kinds, which its first member tells; some members may be those of all kinds.</summary>
internal sealed class UnionShape(IReadOnlyList<ObjectShape> kinds, ObjectShape? shared) : Shape
{
    public const string Kind = "kind";

    private readonly ObjectShape[] _branches = [.. kinds.Select(kind => new ObjectShape([.. shared?.Members ?? [], .. kind.Members]))];

    public override string Schema => shared is null
        ? $$"""{ {{Choice}} }"""
        : new ObjectShape(shared.Members) { Beside = $", {Choice}" }.Schema;

    private string Choice => $"\"oneOf\": [{string.Join(", ", kinds.Select(kind => kind.Schema))}]";

    /// <summary>The branch that a value is of; null for a kind that is not known.</summary>
    public ObjectShape? BranchOf(JsonElement value)
        => KindOf(value) is { } kind ? _branches.FirstOrDefault(branch => ((ConstantShape)branch.Find(Kind)!.Shape).Text == kind) : null;

    public override void Write(OddWriter writer) => writer.OneOf(_branches).Write(writer);

    public override bool IsValid(JsonElement value) => _branches.Count(branch => branch.IsValid(value)) == 1;

    // A kind that is not known is kept as it is.
    public override bool IsReadable(JsonElement value) => KindOf(value) is not null && (BranchOf(value)?.IsReadable(value) ?? true);

    private static string? KindOf(JsonElement value) => value.ValueKind == JsonValueKind.Object
        && value.TryGetProperty(Kind, out var kind)
        && kind.ValueKind == JsonValueKind.String ? kind.GetString() : null;
}
