using System.Text.Json;

namespace FuseChat.Gen.Tests.Shapes;

/// <summary>An object with named members, and with any others beside them.</summary>
internal sealed class ObjectShape(IReadOnlyList<MemberShape> members) : Shape
{
    public IReadOnlyList<MemberShape> Members => members;

    /// <summary>Keywords beside these, with a comma before them.</summary>
    public string Beside { get; init; } = "";

    public override string Schema
    {
        get
        {
            var properties = members.Select(member => $"{JsonSerializer.Serialize(member.Name)}: {(member.MayBeNull ? member.Shape.SchemaOrNull : member.Shape.Schema)}");
            var required = members.Where(member => member.IsRequired).Select(member => JsonSerializer.Serialize(member.Name));
            return $$"""{ "type": "object", "properties": { {{string.Join(", ", properties)}} }, "required": [{{string.Join(", ", required)}}]{{Beside}} }""";
        }
    }

    public MemberShape? Find(string name) => members.FirstOrDefault(member => member.Name == name);

    public override void Write(OddWriter writer)
        => writer.Members(members.Where(member => member.IsRequired ? !writer.IsLeftOut() : !(writer.IsDeep || writer.Below(3) == 0)));

    public override bool IsValid(JsonElement value) => Holds(value, (shape, inner) => shape.IsValid(inner));

    public override bool IsReadable(JsonElement value) => Holds(value, (shape, inner) => shape.IsReadable(inner));

    private bool Holds(JsonElement value, Func<Shape, JsonElement, bool> holds) => value.ValueKind == JsonValueKind.Object && members.All(member
        => value.TryGetProperty(member.Name, out var inner)
            ? (member.MayBeNull && inner.ValueKind == JsonValueKind.Null) || holds(member.Shape, inner)
            : !member.IsRequired);
}
