namespace FuseChat.Benchmarks.Generators;

/// <summary>Copies of the two seed documents: their schemas, and the same records as they would be written by hand, without what is emitted.</summary>
internal static class SeedTypes
{
    internal const string Id = "public readonly record struct UserId(int Value);";

    private const string Channel = """
        public sealed record {0}
        {{
            public string? CustomName {{ get; init; }}

            public required FuseChat.Runtime.Attributes.AttributeArray<UserId> ParticipantIds {{ get; init; }}

            public required FuseChat.Runtime.Attributes.AttributeMap<UserId, int> UnreadMessages {{ get; init; }}

            public FuseChat.Runtime.Attributes.UnknownMembers UnknownMembers {{ get; init; }}
        }}
        """;

    private const string Message = """
        public sealed record {0}
        {{
            public required UserId AuthorId {{ get; init; }}

            public required string AuthorName {{ get; init; }}

            public required FuseChat.Runtime.Attributes.AttributeMap<UserId, bool> ReadBy {{ get; init; }}

            public FuseChat.Runtime.Attributes.UnknownMembers UnknownMembers {{ get; init; }}
        }}
        """;

    // A problem that stops nothing: all is emitted, and one line is reported for each file.
    internal static string Schema(string name, bool hasProblem)
    {
        var text = Resources.Schema(name[0] == 'C' ? "channel" : "message");
        return hasProblem ? text.Replace("\"examples\"", "\"exampels\"", StringComparison.Ordinal) : text;
    }

    internal static string Written(string name) => string.Format(System.Globalization.CultureInfo.InvariantCulture, name[0] == 'C' ? Channel : Message, name);
}
