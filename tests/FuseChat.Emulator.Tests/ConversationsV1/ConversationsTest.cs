using FuseChat.Emulator.Tests.Support;

namespace FuseChat.Emulator.Tests.ConversationsV1;

/// <summary>Beginnings that the tests of this dialect share.</summary>
public abstract class ConversationsTest : EmulatorTest
{
    /// <summary>Both ways to say which service: by name, and by leaving it to the account.</summary>
    public static TheoryData<bool> Scopes => new() { true, false };

    private protected async Task<string> RootAsync(bool namesService) =>
        namesService ? $"/v1/Services/{(await Client.PostAsync("/v1/Services", ("FriendlyName", "Acme"))).Expect(201).Text("sid")}" : "/v1";

    /// <summary>Path of a new conversation.</summary>
    private protected async Task<string> NewConversationAsync(bool namesService = false, params (string, string)[] form)
    {
        var root = await RootAsync(namesService);
        return $"{root}/Conversations/{(await Client.PostAsync($"{root}/Conversations", form)).Expect(201).Text("sid")}";
    }
}
