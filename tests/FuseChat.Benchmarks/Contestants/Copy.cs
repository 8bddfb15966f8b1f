namespace FuseChat.Benchmarks.Contestants;

/// <summary>Copies the text and does nothing else: the physical limit.</summary>
internal sealed class Copy : Contestant
{
    internal override string Name => "copy of the text";

    internal override bool IsExact => false;

    internal override Func<object>? Prepare(Work work, Document document)
    {
        var (text, utf8, message) = (document.Channel, document.ChannelUtf8, document.Message);
        return work switch
        {
            Work.MessageSentUtf8 or Work.MessageReadUtf8 => () => utf8.AsSpan().ToArray(),
            Work.MarkRead => () => new string(message.AsSpan()),
            _ => () => new string(text.AsSpan()),
        };
    }

    protected override string WriteParsed(object parsed) => throw new InvalidOperationException("A copy is text already");
}
