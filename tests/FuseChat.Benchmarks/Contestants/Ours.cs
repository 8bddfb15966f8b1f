using FuseChat.Chat;

namespace FuseChat.Benchmarks.Contestants;

/// <summary>The emitted records.</summary>
internal sealed class Ours : Contestant
{
    internal override string Name => "FuseChat.Gen";

    internal override Func<object>? Prepare(Work work, Document document)
    {
        var (text, utf8, message, id, newId) = (document.Channel, document.ChannelUtf8, document.Message, new UserId(document.Id), new UserId(document.NewId));
        var changed = ChannelAttributes.Parse(text).MessageSent(id);
        return work switch
        {
            Work.Parse => () => ChannelAttributes.Parse(text),
            Work.ParseAndValidate => () => Validated(ChannelAttributes.Parse(text)),
            Work.Write => () => changed.ToJson(),
            Work.Unchanged => () => ChannelAttributes.Parse(text).ToJson(),
            Work.MessageSent => () => ChannelAttributes.Parse(text).MessageSent(id).ToJson(),
            Work.MessageSentUtf8 => () => ChannelAttributes.Parse(utf8).MessageSent(id).ToUtf8Json(),
            Work.MessageRead => () => ChannelAttributes.Parse(text).MessageRead(id).ToJson(),
            Work.MessageReadUtf8 => () => ChannelAttributes.Parse(utf8).MessageRead(id).ToUtf8Json(),
            Work.MemberAdded => () => ChannelAttributes.Parse(text).MemberAdded(newId).ToJson(),
            Work.MemberRemoved => () => ChannelAttributes.Parse(text).MemberRemoved(id).ToJson(),
            Work.MarkRead => () => MessageAttributes.Parse(message).Read(id).ToJson(),
            _ => throw new ArgumentOutOfRangeException(nameof(work)),
        };
    }

    protected override string WriteParsed(object parsed) => ((ChannelAttributes)parsed).ToJson();

    private static ChannelAttributes Validated(ChannelAttributes channel)
        => channel.Validate().IsValid ? channel : throw new InvalidOperationException("The document of the benchmark breaks its schema");
}
