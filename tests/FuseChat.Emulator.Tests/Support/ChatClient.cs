using System.Net.Http.Headers;
using System.Text;

namespace FuseChat.Emulator.Tests.Support;

/// <summary>Sends requests as they are: paths are not touched, so the caller escapes them.</summary>
internal sealed class ChatClient(Uri address, string user, string password)
{
    private static readonly HttpClient Http = new();

    private readonly AuthenticationHeaderValue _credentials =
        new("Basic", Convert.ToBase64String(Encoding.UTF8.GetBytes($"{user}:{password}")));

    public Task<Answer> GetAsync(string path) => SendAsync(HttpMethod.Get, path);

    public Task<Answer> DeleteAsync(string path) => SendAsync(HttpMethod.Delete, path);

    public Task<Answer> PostAsync(string path, params (string Name, string Value)[] form) =>
        SendAsync(HttpMethod.Post, path, new FormUrlEncodedContent(form.Select(item => KeyValuePair.Create(item.Name, item.Value))));

    public async Task<Answer> SendAsync(HttpMethod method, string pathOrUrl, HttpContent? content = null)
    {
        var options = new UriCreationOptions { DangerousDisablePathAndQueryCanonicalization = true };
        var url = pathOrUrl.StartsWith('/') ? address.GetLeftPart(UriPartial.Authority) + pathOrUrl : pathOrUrl;
        using var request = new HttpRequestMessage(method, new Uri(url, options)) { Content = content };
        request.Headers.Authorization = _credentials;
        using var response = await Http.SendAsync(request);
        return new Answer(
            (int)response.StatusCode,
            await response.Content.ReadAsByteArrayAsync(),
            response.Content.Headers.ContentType?.MediaType,
            response.Headers.ToDictionary(header => header.Key, header => string.Join(",", header.Value)));
    }
}
