using FuseChat.Emulator.Endpoints.ConversationsV1.Responses;
using FuseChat.Emulator.Http;
using FuseChat.Emulator.Store;

namespace FuseChat.Emulator.Endpoints.ConversationsV1;

/// <summary><c>/Configuration</c> and <c>/Configuration/Webhooks</c> of the account.</summary>
internal static class AccountConfigurationEndpoints
{
    private const string Instance = "/Configuration";
    private const string Webhooks = "/Configuration/Webhooks";

    public static void Map(DialectRoutes routes)
    {
        routes.Get(Instance, Configuration);
        routes.Post(Instance, call => Update(call, ConfigurationForm.Apply, Configuration));
        routes.Get(Webhooks, Webhook);
        routes.Post(Webhooks, call => Update(call, ConfigurationForm.ApplyWebhooks, Webhook));
    }

    private static Reply Update(Call call, Func<AccountRecord, Parameters, AccountRecord> apply, Func<Call, Reply> answer)
    {
        call.Store.Account.Update(account => apply(account, call.Form));
        return answer(call);
    }

    private static Reply Configuration(Call call)
    {
        var service = call.Store.Account.DefaultService();
        return Reply.Ok(
            AccountConfigurationResponse.For(call.Store.Account.Fetch(), service, call), ConversationsV1Json.Responses.AccountConfigurationResponse);
    }

    private static Reply Webhook(Call call) =>
        Reply.Ok(AccountWebhookResponse.For(call.Store.Account.Fetch(), call), ConversationsV1Json.Responses.AccountWebhookResponse);
}
