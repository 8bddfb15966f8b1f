using System.Diagnostics.CodeAnalysis;
using System.Globalization;
using FuseChat.Gen.Json;

namespace FuseChat.Gen.Evaluation;

/// <summary>A value that is checked, or the name of one, and the way to it; the way is spelt out only where something is wrong.</summary>
internal sealed class Instance
{
    // Of so few members one is found faster without a table.
    private const int MaxInList = 8;

    private readonly Instance? _parent;
    private readonly JsonPointer _root;
    private readonly string? _name;
    private readonly int _index;
    private Dictionary<string, JsonNode>? _members;

    public Instance(JsonNode value, JsonPointer at)
    {
        Value = value;
        _root = at;
    }

    private Instance(JsonNode value, Instance parent, string? name, int index, JsonPart part)
    {
        Value = value;
        Part = part;
        _parent = parent;
        _name = name;
        _index = index;
    }

    public JsonNode Value { get; }

    /// <summary>Whether this is a value or the name of one.</summary>
    public JsonPart Part { get; }

    public JsonPointer Pointer => _parent is null ? _root : _name is null ? _parent.Pointer.Append(_index) : _parent.Pointer.Append(_name);

    public Instance Item(int index) => new(((JsonArray)Value).Items[index], this, null, index, JsonPart.Value);

    public Instance Member(JsonMember member) => new(member.Value, this, member.Name, 0, JsonPart.Value);

    /// <summary>The name of a member as a value.</summary>
    /// <param name="member">The member.</param>
    /// <param name="value">The name, or what it stands for.</param>
    public Instance Name(JsonMember member, JsonNode value) => new(value, this, member.Name, 0, JsonPart.Key);

    /// <summary>Finds the value of a member; objects may be large, and asked for many members.</summary>
    public bool TryGet(string name, [NotNullWhen(true)] out JsonNode? value)
    {
        var members = ((JsonObject)Value).Members;
        if (members.Length <= MaxInList)
        {
            return ((JsonObject)Value).TryGet(name, out value);
        }

        _members ??= members.ToDictionary(member => member.Name, member => member.Value, StringComparer.Ordinal);
        return _members.TryGetValue(name, out value);
    }

    public override string ToString() => string.Format(CultureInfo.InvariantCulture, "{0} of {1}", Part, Pointer);
}
