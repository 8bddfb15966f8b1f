using FuseChat.Emulator.Limits;
using FuseChat.Emulator.Store;

namespace FuseChat.Emulator.Endpoints;

/// <summary>What the calls of every dialect work on.</summary>
/// <param name="Store">The data.</param>
/// <param name="AccountSid">The account that everything belongs to.</param>
/// <param name="Limits">Null where nothing is limited.</param>
internal sealed record Backend(ChatStore Store, string AccountSid, ActionLimits? Limits);
