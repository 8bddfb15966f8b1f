using FuseChat.Runtime.Budget;

namespace FuseChat.Runtime.Tests.Budget;

public sealed class ActionScopeTests
{
    [Theory]
    [InlineData("POST", "/v2/Services/IS1/Channels/CH1", "CH1")]
    [InlineData("POST", "/v1/Services/IS1/Conversations/CH1", "CH1")]
    [InlineData("POST", "/v2/Services/IS1/Channels/CH1/Messages", "CH1")]
    [InlineData("DELETE", "/v1/Services/IS1/Conversations/CH1/Messages/IM1", "CH1")]
    [InlineData("POST", "/v2/Services/IS1/Channels/CH1/Members/MB1", "CH1")]
    [InlineData("DELETE", "/v1/Services/IS1/Conversations/CH1/Participants/MB1", "CH1")]
    [InlineData("POST", "/v2/Services/IS1/Channels", null)]
    [InlineData("DELETE", "/v2/Services/IS1/Channels/CH1", null)]
    [InlineData("POST", "/v1/Services/IS1/Users/US1", null)]
    public void A_change_takes_from_the_budget_of_its_channel_or_its_service(string method, string path, string? channel)
        => Assert.Equal(new ActionScope("IS1", channel), ActionScope.Of(new HttpMethod(method), path));

    [Theory]
    [InlineData("GET", "/v2/Services/IS1/Channels/CH1/Messages")]
    [InlineData("POST", "/v2/Services")]
    [InlineData("DELETE", "/v1/Services/IS1")]
    public void Reads_and_services_take_from_none(string method, string path)
        => Assert.Null(ActionScope.Of(new HttpMethod(method), path));
}
