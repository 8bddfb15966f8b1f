using System.Collections.Frozen;
using FuseChat.Emulator.Errors;
using FuseChat.Emulator.Store;

namespace FuseChat.Emulator.Endpoints.ChatV2;

/// <summary>Codes that Chat v2 gives to problems. Most statuses are unconfirmed; the README lists them.</summary>
internal static class ChatV2Errors
{
    /// <summary>Conversations v1 shares most of them.</summary>
    public static readonly FrozenDictionary<ChatProblem, (int Code, int Status)> Codes = new Dictionary<ChatProblem, (int, int)>
    {
        [ChatProblem.NothingToUpdate] = (20161, 400),
        [ChatProblem.BadParameter] = (20001, 400),
        [ChatProblem.BadMessagePageToken] = (19038, 400),
        [ChatProblem.FriendlyNameMissing] = (50000, 400),
        [ChatProblem.FriendlyNameTooLong] = (50003, 400),
        [ChatProblem.UniqueNameTooLong] = (50004, 400),
        [ChatProblem.BadWebhookMethod] = (50055, 400),
        [ChatProblem.BadUserChannelLimit] = (50060, 400),
        [ChatProblem.BadChannelMemberLimit] = (50061, 400),
        [ChatProblem.BadRetryCount] = (50065, 400),
        [ChatProblem.BadPreWebhookUrl] = (50077, 400),
        [ChatProblem.BadPostWebhookUrl] = (50078, 400),
        [ChatProblem.RoleNotFound] = (50100, 400),
        [ChatProblem.RoleInUse] = (400, 400),
        [ChatProblem.BadRoleType] = (20001, 400),
        [ChatProblem.PermissionMissing] = (20001, 400),
        [ChatProblem.UserExists] = (50201, 409),
        [ChatProblem.IdentityMissing] = (50204, 400),
        [ChatProblem.IdentityLooksLikeSid] = (50206, 400),
        [ChatProblem.IdentityReserved] = (50203, 400),
        [ChatProblem.IdentityTooLong] = (50207, 400),
        [ChatProblem.UserChannelLimit] = (50208, 403),
        [ChatProblem.AttributesTooLong] = (50303, 400),
        [ChatProblem.AttributesNotJson] = (50304, 400),
        [ChatProblem.UniqueNameLooksLikeSid] = (50306, 400),
        [ChatProblem.UniqueNameTaken] = (50307, 409),
        [ChatProblem.BadDateCreated] = (50308, 400),
        [ChatProblem.BadDateUpdated] = (50309, 400),
        [ChatProblem.AuthorTooLong] = (50310, 400),
        [ChatProblem.ChannelMemberLimit] = (50403, 403),
        [ChatProblem.MemberExists] = (50404, 409),
        [ChatProblem.BadReadTimestamp] = (50405, 400),
        [ChatProblem.BadReadIndex] = (50406, 400),
        [ChatProblem.BodyTooLong] = (50504, 400),
        [ChatProblem.MediaNotFound] = (50507, 400),
        [ChatProblem.InviteExists] = (50212, 409),
        [ChatProblem.TooManyWebhooks] = (20001, 400),
        [ChatProblem.ChannelClosed] = (50377, 400),
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
