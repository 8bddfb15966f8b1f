using System.Net.Http.Headers;
using System.Text;
using FuseChat.Emulator.Tests.OpenApi;

namespace FuseChat.Emulator.Tests.Support;

/// <summary>Sends requests as they are: paths are not touched, so the caller escapes them.</summary>
internal sealed class ChatClient(Uri address, string user, string password)
{
    /// <summary>What a fault makes of an answer.</summary>
    private const string MalformedBody = "{\"sid\": \"CH";

    private static readonly HttpClient Http = new();

    private readonly AuthenticationHeaderValue _credentials =
        new("Basic", Convert.ToBase64String(Encoding.UTF8.GetBytes($"{user}:{password}")));

    public Task<Answer> GetAsync(string path) => SendAsync(HttpMethod.Get, path);

    public Task<Answer> DeleteAsync(string path) => SendAsync(HttpMethod.Delete, path);

    public Task<Answer> PostAsync(string path, params (string Name, string Value)[] form) =>
        SendAsync(HttpMethod.Post, path, new FormUrlEncodedContent(form.Select(item => KeyValuePair.Create(item.Name, item.Value))));

    public Task<Answer> PostJsonAsync(string path, string json) => SendAsync(HttpMethod.Post, path, new StringContent(json));

    public async Task<Answer> SendAsync(HttpMethod method, string pathOrUrl, HttpContent? content = null, CancellationToken cancellationToken = default)
    {
        var options = new UriCreationOptions { DangerousDisablePathAndQueryCanonicalization = true };
        var url = pathOrUrl.StartsWith('/') ? address.GetLeftPart(UriPartial.Authority) + pathOrUrl : pathOrUrl;
        using var request = new HttpRequestMessage(method, new Uri(url, options)) { Content = content };
        request.Headers.Authorization = _credentials;
        using var response = await Http.SendAsync(request, cancellationToken);
        var answer = new Answer(
            (int)response.StatusCode,
            await response.Content.ReadAsByteArrayAsync(cancellationToken),
            response.Content.Headers.ContentType?.MediaType,
            response.Headers.ToDictionary(header => header.Key, header => string.Join(",", header.Value)));
        await DemandAsDescribedAsync(method.Method, request.RequestUri!, answer);
        return answer;
    }

    /// <summary>Holds every success of every test against the published description of the API.</summary>
    private static async Task DemandAsDescribedAsync(string method, Uri address, Answer answer)
    {
        var body = Encoding.UTF8.GetString(answer.Body);
        if (answer.Status >= 300 || body == MalformedBody)
        {
            return;
        }

        foreach (var api in ApiDescription.All)
        {
            if (api.Find(method, address.AbsolutePath) is { } operation)
            {
                Assert.Empty(await api.CheckAsync(operation, answer.Status, body));
            }
        }
    }
}
