using System.Text;
using System.Text.Json;

namespace FuseChat.Runtime.Applying;

/// <summary>How much of a document one member of its root object takes.</summary>
/// <param name="Name">The JSON name.</param>
/// <param name="Bytes">UTF-8 bytes of the value as written, without the name.</param>
public sealed record MemberSize(string Name, int Bytes)
{
    /// <summary>Such as <c>unread_messages (9812 bytes)</c>.</summary>
    public override string ToString() => $"{Name} ({Bytes} bytes)";

    /// <summary>The largest members of a document.</summary>
    /// <param name="json">One JSON object.</param>
    /// <param name="count">How many at most.</param>
    internal static IReadOnlyList<MemberSize> LargestOf(string json, int count)
    {
        var sizes = new List<MemberSize>();
        var reader = new Utf8JsonReader(Encoding.UTF8.GetBytes(json));
        reader.Read();
        while (reader.Read() && reader.TokenType == JsonTokenType.PropertyName)
        {
            var name = reader.GetString()!;
            reader.Read();
            var start = reader.TokenStartIndex;
            reader.Skip();
            sizes.Add(new MemberSize(name, (int)(reader.BytesConsumed - start)));
        }

        return [.. sizes.OrderByDescending(member => member.Bytes).Take(count)];
    }
}
