using FuseChat.Emulator.Http;

namespace FuseChat.Emulator.Faults;

internal sealed record DropEffect : FaultEffect
{
    internal override Reply Change(Reply reply) => reply with { Delivery = ReplyDelivery.Dropped };
}
