using FuseChat.Emulator.Http;

namespace FuseChat.Emulator.Faults;

internal sealed record TruncateEffect : FaultEffect
{
    internal override Reply Change(Reply reply) =>
        reply with { Delivery = reply.Body.IsEmpty ? ReplyDelivery.Dropped : ReplyDelivery.Truncated };
}
