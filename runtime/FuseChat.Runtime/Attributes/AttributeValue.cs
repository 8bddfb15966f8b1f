using System.Diagnostics;
using System.Text.Json;
using System.Text.Json.Serialization;
using FuseChat.Runtime.Json.Converters;

namespace FuseChat.Runtime.Attributes;

/// <summary>A JSON value of any kind, kept as it is spelt. The default is JSON's <c>null</c>.</summary>
/// <remarks>
/// Source: schema <c>true</c>, several types in <c>"type"</c>, and the like. Strings, numbers, <see langword="true"/> and <see langword="false"/>
/// convert by themselves, everything else is parsed; a <see cref="JsonElement"/> tells what is inside:
/// <code>
/// var changed = document with { Note = "a string", Extra = AttributeValue.Parse("""{"rank":1}""") };
/// long rank = changed.Extra.ToJsonElement().GetProperty("rank").GetInt64();
/// </code>
/// Two values are equal where they are spelt the same: <c>1</c> and <c>1.0</c> are not, nor are objects whose members stand in another order.
/// White space inside a value is part of its spelling, and members may stand in an object twice.
/// </remarks>
[JsonConverter(typeof(AttributeValueJsonConverter))]
[DebuggerDisplay("{ToString(),nq}")]
public readonly partial struct AttributeValue : IEquatable<AttributeValue>
{
    private const string NullJson = "null";

    private readonly string? _json;

    /// <param name="json">One JSON value, without white space around it.</param>
    internal AttributeValue(string json) => _json = json;

    /// <summary>JSON's <c>null</c>, which is a value like others: a member that is absent has none.</summary>
    public static AttributeValue Null => default;

    /// <summary>What kind of value it is; never <see cref="JsonValueKind.Undefined"/>.</summary>
    public JsonValueKind Kind => Json[0] switch
    {
        '{' => JsonValueKind.Object,
        '[' => JsonValueKind.Array,
        '"' => JsonValueKind.String,
        't' => JsonValueKind.True,
        'f' => JsonValueKind.False,
        'n' => JsonValueKind.Null,
        _ => JsonValueKind.Number,
    };

    private string Json => _json ?? NullJson;

    /// <summary>Whether both are spelt the same.</summary>
    public static bool operator ==(AttributeValue left, AttributeValue right) => left.Equals(right);

    /// <summary>Whether the two are spelt differently.</summary>
    public static bool operator !=(AttributeValue left, AttributeValue right) => !left.Equals(right);

    /// <summary>Whether both are spelt the same.</summary>
    /// <param name="other">The other value.</param>
    public bool Equals(AttributeValue other) => string.Equals(Json, other.Json, StringComparison.Ordinal);

    /// <inheritdoc />
    public override bool Equals(object? obj) => obj is AttributeValue other && Equals(other);

    /// <inheritdoc />
    public override int GetHashCode() => Json.GetHashCode(StringComparison.Ordinal);

    /// <summary>The value as JSON, as it is spelt: a string has its quotes.</summary>
    public override string ToString() => Json;
}
