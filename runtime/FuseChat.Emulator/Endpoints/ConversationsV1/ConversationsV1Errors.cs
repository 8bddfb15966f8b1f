using System.Collections.Frozen;
using FuseChat.Emulator.Endpoints.ChatV2;
using FuseChat.Emulator.Errors;
using FuseChat.Emulator.Store;

namespace FuseChat.Emulator.Endpoints.ConversationsV1;

/// <summary>Codes that Conversations v1 gives to problems: its own where it has one, else those of Chat v2.</summary>
internal static class ConversationsV1Errors
{
    private static readonly FrozenDictionary<ChatProblem, (int Code, int Status)> Codes = new Dictionary<ChatProblem, (int, int)>(ChatV2Errors.Codes)
    {
        [ChatProblem.UserChannelLimit] = (50214, 403),
        [ChatProblem.IdentityWithAddress] = (50211, 400),
        [ChatProblem.UniqueNameTaken] = (50353, 409),
        [ChatProblem.CreatedClosed] = (50384, 400),
        [ChatProblem.UniqueNameLooksLikeSid] = (50390, 400),
        [ChatProblem.ChannelMemberLimit] = (50417, 403),
        [ChatProblem.AddressLimit] = (50418, 403),
        [ChatProblem.BadReadIndex] = (50421, 400),
        [ChatProblem.TooManyParticipants] = (50426, 400),
        [ChatProblem.MemberExists] = (50433, 409),
        [ChatProblem.IdentityOrAddress] = (50451, 400),
    }.ToFrozenDictionary();

    /// <param name="refusal">What the store said.</param>
    /// <param name="resource">The path that was asked for, without its version.</param>
    public static TwilioError From(ChatException refusal, string resource)
    {
        if (refusal.Problem == ChatProblem.NotFound)
        {
            return TwilioError.NotFound(resource);
        }

        var (code, status) = Codes[refusal.Problem];
        return new TwilioError(status, code, refusal.Message);
    }
}
