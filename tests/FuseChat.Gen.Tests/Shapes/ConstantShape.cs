using System.Text.Json;

namespace FuseChat.Gen.Tests.Shapes;

/// <summary>One string, which tells the branch of a union.</summary>
internal sealed class ConstantShape(string text) : Shape
{
    public string Text => text;

    public override string Schema => $$"""{ "const": "{{text}}" }""";

    public override void Write(OddWriter writer) => writer.Raw($"\"{text}\"");

    public override bool IsValid(JsonElement value) => value.ValueKind == JsonValueKind.String && value.GetString() == text;

    public override bool IsReadable(JsonElement value) => IsValid(value);
}
