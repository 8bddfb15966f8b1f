using System.Text.RegularExpressions;
using FuseChat.Emulator.Tests.Support;

namespace FuseChat.Emulator.Tests.OpenApi;

/// <summary>Which operations of the published APIs are served; what they answer is checked wherever <see cref="ChatClient"/> is used.</summary>
public sealed partial class ApiDescriptionTests : EmulatorTest
{
    /// <summary>What the README lists as not served.</summary>
    private static readonly string[] NotServed = ["Bindings", "Credentials", "Configuration/Addresses", "Receipts"];

    [Fact]
    public async Task Every_operation_is_served_but_those_that_the_readme_names()
    {
        var operations = ApiDescription.All.SelectMany(api => api.Operations).ToArray();
        Assert.True(operations.Length > 150);
        foreach (var operation in operations)
        {
            // Served: refused for the wrong type of content before anything is looked up. Not served: an unknown path or method.
            var (method, path) = (operation.Split(' ')[0], Parameter().Replace(operation.Split(' ')[1], "x"));
            using var content = new StringContent("x");
            var answer = await Client.SendAsync(new HttpMethod(method), method == "POST" ? path : $"{path}?PageSize=%zz", method == "POST" ? content : null);
            var isServed = answer.Status is 415 or 400;
            Assert.True(isServed != NotServed.Any(path.Contains), $"{operation}: {answer.Status}");
        }
    }

    [Theory]
    [InlineData("""{}""")]
    [InlineData("""{"sid":"x"}""")]
    public async Task Checks_tell_wrong_answers(string body)
    {
        var api = ApiDescription.All[0];
        Assert.NotEmpty(await api.CheckAsync(api.Find("GET", "/v2/Services/IS1")!, 200, body));
        Assert.NotEmpty(await api.CheckAsync(api.Find("GET", "/v2/Services")!, 200, $$"""{"meta":{},"services":[{{body}}]}"""));
        Assert.NotEmpty(await api.CheckAsync(api.Find("GET", "/v2/Services")!, 201, body));
    }

    [GeneratedRegex(@"\{\w+\}")]
    private static partial Regex Parameter();
}
