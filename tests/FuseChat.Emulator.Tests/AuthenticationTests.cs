using FuseChat.Emulator.Tests.Support;

namespace FuseChat.Emulator.Tests;

public sealed class AuthenticationTests : EmulatorTest
{
    [Fact]
    public async Task Account_and_api_key_sign_in_each_with_their_own_password()
    {
        (await AsAsync(Emulator.AccountSid, Emulator.AuthToken)).Expect(200);
        (await AsAsync(Emulator.ApiKeySid, Emulator.ApiKeySecret)).Expect(200);
        (await AsAsync(Emulator.AccountSid, Emulator.ApiKeySecret)).ExpectError(401, 20003);
        (await AsAsync(Emulator.ApiKeySid, Emulator.AuthToken)).ExpectError(401, 20003);
        (await AsAsync(Emulator.AccountSid, "")).ExpectError(401, 20003);
        (await AsAsync("", Emulator.AuthToken)).ExpectError(401, 20003);
    }

    [Theory]
    [InlineData(null)]
    [InlineData("Bearer abc")]
    [InlineData("Basic")]
    [InlineData("Basic !!!")]
    [InlineData("Basic YWJj")]
    [InlineData("nonsense header, really")]
    public async Task Request_without_usable_credentials_is_refused(string? header)
    {
        using var http = new HttpClient { BaseAddress = Emulator.BaseAddress };
        using var request = new HttpRequestMessage(HttpMethod.Get, "v2/Nothing");
        if (header is not null)
        {
            request.Headers.TryAddWithoutValidation("Authorization", header);
        }

        using var response = await http.SendAsync(request);
        Assert.Equal(401, (int)response.StatusCode);
        Assert.Equal("Basic realm=\"Twilio API\"", response.Headers.WwwAuthenticate.ToString());
        Assert.Contains("\"code\":20003", await response.Content.ReadAsStringAsync(), StringComparison.Ordinal);
    }

    private async Task<Answer> AsAsync(string user, string password)
    {
        var client = new ChatClient(Emulator.BaseAddress, user, password);
        return await client.GetAsync("/v2/Services");
    }
}
