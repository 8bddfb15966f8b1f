using System.Text.Json;

namespace FuseChat.Gen.Tests.Shapes;

/// <summary>A reference to a definition, which may be around it.</summary>
internal sealed class ReferenceShape(string name, Func<Shape> find) : Shape
{
    public Shape Target => find();

    public override string Schema => $$"""{ "$ref": "#/$defs/{{name}}" }""";

    public override void Write(OddWriter writer) => Target.Write(writer);

    public override bool IsValid(JsonElement value) => Target.IsValid(value);

    public override bool IsReadable(JsonElement value) => Target.IsReadable(value);
}
