using System.Text.Json;

namespace FuseChat.Gen.Tests.Shapes;

/// <summary>A generated schema together with a model of its own: which values it is about, said without JSON Schema.</summary>
internal abstract class Shape
{
    /// <summary>The schema as JSON.</summary>
    public abstract string Schema { get; }

    /// <summary>The schema of this shape or null.</summary>
    public virtual string SchemaOrNull => $$"""{ "anyOf": [{{Schema}}, { "type": "null" }] }""";

    /// <summary>Writes a value that fits, but for what the writer spoils.</summary>
    public abstract void Write(OddWriter writer);

    /// <summary>Whether a value is valid by the schema.</summary>
    public abstract bool IsValid(JsonElement value);

    /// <summary>Whether a value can be read into the C# type, which is about types and not about rules.</summary>
    public abstract bool IsReadable(JsonElement value);
}
