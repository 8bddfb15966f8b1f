namespace FuseChat.Benchmarks.Generators;

/// <summary>
/// The properties of the two seed documents and nothing else: no mutations, no bounds and no ids, as the other generator knows none of them. The schemas,
/// and the same records as they would be written by hand.
/// </summary>
internal static class SimpleTypes
{
    // Bounds that make it an int, and that every int fits.
    private const string Integer = """{ "type": "integer", "minimum": -2147483648, "maximum": 2147483647 }""";

    private const string ChannelSchema = $$"""
        {
          "x-twilio-resource": "channel",
          "type": "object",
          "properties": {
            "custom_name": { "type": "string" },
            "participant_ids": { "type": "array", "items": {{Integer}} },
            "unread_messages": { "type": "object", "additionalProperties": {{Integer}} }
          },
          "required": ["participant_ids", "unread_messages"]
        }
        """;

    private const string MessageSchema = $$"""
        {
          "x-twilio-resource": "message",
          "type": "object",
          "properties": {
            "author_id": {{Integer}},
            "author_name": { "type": "string" },
            "read": { "type": "object", "x-csharp-name": "ReadBy", "additionalProperties": { "type": "boolean" } }
          },
          "required": ["author_id", "author_name", "read"]
        }
        """;

    private const string Channel = """
        public sealed record {0}
        {{
            public string? CustomName {{ get; init; }}

            public required FuseChat.Runtime.Attributes.AttributeArray<int> ParticipantIds {{ get; init; }}

            public required FuseChat.Runtime.Attributes.AttributeMap<string, int> UnreadMessages {{ get; init; }}

            public FuseChat.Runtime.Attributes.UnknownMembers UnknownMembers {{ get; init; }}
        }}
        """;

    private const string Message = """
        public sealed record {0}
        {{
            public required int AuthorId {{ get; init; }}

            public required string AuthorName {{ get; init; }}

            public required FuseChat.Runtime.Attributes.AttributeMap<string, bool> ReadBy {{ get; init; }}

            public FuseChat.Runtime.Attributes.UnknownMembers UnknownMembers {{ get; init; }}
        }}
        """;

    internal static string Schema(string name) => name[0] == 'C' ? ChannelSchema : MessageSchema;

    internal static string Written(string name) => string.Format(System.Globalization.CultureInfo.InvariantCulture, name[0] == 'C' ? Channel : Message, name);
}
