using System.Text;

namespace FuseChat.Gen.Json;

/// <summary>A value of a JSON text, without its place in the text: equal where the JSON means the same, whatever the whitespace.</summary>
/// <remarks>
/// Must stay immutable and structurally equal, because the pipeline compares it. Places are kept apart in <see cref="JsonSpans"/>.
/// The members of an object are compared in order: emitted code follows the order of the schema.
/// </remarks>
internal abstract record JsonNode
{
    private protected JsonNode()
    {
    }

    /// <summary>How many values the subtree holds, this one included.</summary>
    /// <value>A node's first child follows it in pre-order; the next child follows <see cref="NodeCount"/> places after that.</value>
    public abstract int NodeCount { get; }

    /// <summary>The value as JSON without whitespace.</summary>
    public sealed override string ToString()
    {
        var json = new StringBuilder();
        WriteTo(json);
        return json.ToString();
    }

    internal abstract void WriteTo(StringBuilder json);
}
