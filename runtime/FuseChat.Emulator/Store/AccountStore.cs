namespace FuseChat.Emulator.Store;

/// <summary>The settings of the account, and its default service.</summary>
internal sealed class AccountStore(StoreState state, ServiceStore services)
{
    private const string DefaultServiceName = "Default Conversations Service";

    public AccountRecord Fetch()
    {
        lock (state.Gate)
        {
            return state.Account;
        }
    }

    public AccountRecord Update(Func<AccountRecord, AccountRecord> change)
    {
        lock (state.Gate)
        {
            var changed = change(state.Account);
            if (changed.DefaultServiceSid is { } service)
            {
                state.Service(service);
            }

            return state.Account = changed;
        }
    }

    /// <summary>SID of the default service, which is made when it is first asked for.</summary>
    public string DefaultService()
    {
        lock (state.Gate)
        {
            if (state.Account.DefaultServiceSid is not { } service || state.FindContents(service) is null)
            {
                service = services.Create(DefaultServiceName).Sid;
                state.Account = state.Account with { DefaultServiceSid = service };
            }

            return service;
        }
    }
}
