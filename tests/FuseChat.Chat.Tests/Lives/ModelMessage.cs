namespace FuseChat.Chat.Tests.Lives;

/// <summary>A message as plain data.</summary>
internal sealed record ModelMessage(int Author, Dictionary<int, bool> Read)
{
    public override string ToString()
        => $$"""{"author_id":{{Author}},"author_name":"User {{Author}}","read":{{ModelChannel.Json(Read.Select(entry => (entry.Key, entry.Value ? "true" : "false")))}}}""";
}
