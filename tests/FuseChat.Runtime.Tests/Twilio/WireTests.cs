using System.Net;
using System.Net.Sockets;
using System.Text;
using FuseChat.Runtime.Twilio.ChatV2;

namespace FuseChat.Runtime.Tests.Twilio;

public sealed class WireTests
{
    [Fact]
    public async Task An_escaped_name_stands_on_the_request_line_as_it_was_escaped()
    {
        using var listener = new TcpListener(IPAddress.Loopback, 0);
        listener.Start();
        var options = StubTwilio.Options;
        options.BaseAddress = new Uri($"http://{listener.LocalEndpoint}");
        using var http = new HttpClient();
        var client = new ChatV2Client(http, options);

        var fetch = client.Channels.FetchAsync("IS1", "../a%41 é");
        var requestLine = await AnswerOneAsync(listener, StubTwilio.Channel("\"2020-01-01T00:00:00+02:00\""));

        Assert.Equal("GET /v2/Services/IS1/Channels/..%2Fa%2541%20%C3%A9 HTTP/1.1", requestLine);
        Assert.Equal("2020-01-01T00:00:00+02:00", (await fetch).Attributes);
    }

    private static async Task<string?> AnswerOneAsync(TcpListener listener, string body)
    {
        using var connection = await listener.AcceptTcpClientAsync();
        using var reader = new StreamReader(connection.GetStream());
        var requestLine = await reader.ReadLineAsync();
        while (await reader.ReadLineAsync() is not (null or ""))
        {
        }

        var answer = $"HTTP/1.1 200 OK\r\nContent-Type: application/json\r\nContent-Length: {Encoding.UTF8.GetByteCount(body)}\r\n\r\n{body}";
        await connection.GetStream().WriteAsync(Encoding.UTF8.GetBytes(answer));
        return requestLine;
    }
}
