using System.Diagnostics.CodeAnalysis;
using System.Text;
using FuseChat.Gen.Model;

namespace FuseChat.Gen.Json;

/// <summary>A JSON object: its members in the order in which they are written.</summary>
/// <remarks>Of members with the same name the reader keeps the first and reports the others, so that names are unique.</remarks>
internal sealed record JsonObject(EquatableArray<JsonMember> Members) : JsonNode
{
    // No init: a copy with other members would keep the old count.
    public EquatableArray<JsonMember> Members { get; } = Members;

    public override int NodeCount { get; } = 1 + Count(Members);

    /// <summary>Finds a member's value by the exact name; the first where a name is there twice.</summary>
    public bool TryGet(string name, [NotNullWhen(true)] out JsonNode? value)
    {
        foreach (var member in Members)
        {
            if (member.Name == name)
            {
                value = member.Value;
                return true;
            }
        }

        value = null;
        return false;
    }

    private static int Count(EquatableArray<JsonMember> members)
    {
        var count = 0;
        foreach (var member in members)
        {
            count += member.Value.NodeCount;
        }

        return count;
    }

    internal override void WriteTo(StringBuilder json)
    {
        json.Append('{');
        for (var i = 0; i < Members.Length; i++)
        {
            json.Append(i == 0 ? "" : ",");
            JsonString.Write(Members[i].Name, json);
            json.Append(':');
            Members[i].Value.WriteTo(json);
        }

        json.Append('}');
    }
}
