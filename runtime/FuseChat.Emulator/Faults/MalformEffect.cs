using FuseChat.Emulator.Http;

namespace FuseChat.Emulator.Faults;

internal sealed record MalformEffect : FaultEffect
{
    /// <summary>A 204 has no body to spoil, so it becomes a 200.</summary>
    internal override Reply Change(Reply reply) => reply with
    {
        Status = reply.Status == StatusCodes.Status204NoContent ? StatusCodes.Status200OK : reply.Status,
        Body = "{\"sid\": \"CH"u8.ToArray(),
    };
}
