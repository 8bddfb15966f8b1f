using FuseChat.Chat;

namespace FuseChat.Benchmarks.Contestants;

/// <summary>Mutations applied straight from text to text.</summary>
internal sealed class OursFused : Contestant
{
    internal override string Name => "FuseChat.Gen, text to text";

    internal override Func<object>? Prepare(Work work, Document document)
    {
        var (text, utf8, message) = (document.Channel, document.ChannelUtf8, document.Message);
        var sent = ChannelAttributes.Mutations.MessageSent(new UserId(document.Id));
        var read = ChannelAttributes.Mutations.MessageRead(new UserId(document.Id));
        var added = ChannelAttributes.Mutations.MemberAdded(new UserId(document.NewId));
        var removed = ChannelAttributes.Mutations.MemberRemoved(new UserId(document.Id));
        var marked = MessageAttributes.Mutations.Read(new UserId(document.Id));
        return work switch
        {
            Work.MessageSent => () => ChannelAttributes.Apply(sent, text),
            Work.MessageSentUtf8 => () => ChannelAttributes.Apply(sent, utf8),
            Work.MessageRead => () => ChannelAttributes.Apply(read, text),
            Work.MessageReadUtf8 => () => ChannelAttributes.Apply(read, utf8),
            Work.MemberAdded => () => ChannelAttributes.Apply(added, text),
            Work.MemberRemoved => () => ChannelAttributes.Apply(removed, text),
            Work.MarkRead => () => MessageAttributes.Apply(marked, message),
            _ => null,
        };
    }

    protected override string WriteParsed(object parsed) => throw new InvalidOperationException("The result is text already");
}
