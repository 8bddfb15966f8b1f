using FuseChat.Emulator.Paging;

namespace FuseChat.Emulator.Store;

/// <summary>Operations on the webhooks of a channel. A webhook is named by its SID.</summary>
internal sealed class WebhookStore(StoreState state)
{
    public WebhookRecord Create(string serviceSid, string channel, WebhookTarget target, WebhookFields fields)
    {
        lock (state.Gate)
        {
            var now = state.Now;
            var contents = state.Contents(serviceSid);
            var found = contents.Channel(channel);
            var webhooks = contents.Contents(found).Webhooks;
            if (webhooks.Count >= ChatLimits.WebhooksPerChannel)
            {
                throw new ChatException(ChatProblem.TooManyWebhooks, $"A channel has at most {ChatLimits.WebhooksPerChannel} webhooks");
            }

            var webhook = Changed(
                new WebhookRecord
                {
                    Sid = "",
                    Position = 0,
                    ServiceSid = serviceSid,
                    ChannelSid = found.Sid,
                    Target = target,
                    Created = now,
                    Updated = now,
                },
                fields) with
            {
                Sid = state.NextSid(Sid.Webhook),
                Position = state.NextPosition(),
            };
            webhooks.Add(webhook);
            return webhook;
        }
    }

    public WebhookRecord Fetch(string serviceSid, string channel, string sid)
    {
        lock (state.Gate)
        {
            return Webhook(serviceSid, channel, sid);
        }
    }

    public PageSlice<WebhookRecord> List(string serviceSid, string channel, PageRequest page)
    {
        lock (state.Gate)
        {
            return state.Contents(serviceSid).Contents(channel).Webhooks.Slice(page);
        }
    }

    public WebhookRecord Update(string serviceSid, string channel, string sid, WebhookFields fields)
    {
        lock (state.Gate)
        {
            var found = Webhook(serviceSid, channel, sid);
            Check.Changes(fields != new WebhookFields());
            var changed = Changed(found, fields) with { Updated = state.Now };
            state.Contents(serviceSid).Contents(channel).Webhooks.Replace(changed);
            return changed;
        }
    }

    public void Delete(string serviceSid, string channel, string sid)
    {
        lock (state.Gate)
        {
            state.Contents(serviceSid).Contents(channel).Webhooks.Remove(Webhook(serviceSid, channel, sid));
        }
    }

    private static WebhookRecord Changed(WebhookRecord webhook, WebhookFields fields)
    {
        var changed = webhook with
        {
            Url = fields.Url ?? webhook.Url,
            Method = fields.Method ?? webhook.Method,
            Filters = fields.Filters ?? webhook.Filters,
            Triggers = fields.Triggers ?? webhook.Triggers,
            FlowSid = fields.FlowSid ?? webhook.FlowSid,
            RetryCount = fields.RetryCount ?? webhook.RetryCount,
            ReplayAfter = fields.ReplayAfter ?? webhook.ReplayAfter,
        };
        return changed switch
        {
            { Target: WebhookTarget.Studio, FlowSid: null } => throw Missing("Configuration.FlowSid"),
            { Target: not WebhookTarget.Studio, Url: null } => throw Missing("Configuration.Url"),
            { Target: WebhookTarget.Trigger, Triggers: null } => throw Missing("Configuration.Triggers"),
            _ => changed,
        };
    }

    private static ChatException Missing(string name) => new(ChatProblem.BadParameter, $"Missing parameter '{name}'");

    private WebhookRecord Webhook(string serviceSid, string channel, string sid) =>
        state.Contents(serviceSid).Contents(channel).Webhooks.FindBySid(sid) ?? throw ChatException.NotFound();
}
