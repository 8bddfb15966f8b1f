using System.Net;
using System.Text;
using System.Text.Json;
using FuseChat.Runtime.Twilio;
using FuseChat.Runtime.Twilio.ChatV2;
using FuseChat.Runtime.Twilio.ConversationsV1;

namespace FuseChat.Runtime.Tests.Twilio;

/// <summary>Answers requests in turn with what the test prepared, and keeps what was sent.</summary>
internal sealed class StubTwilio : HttpMessageHandler
{
    public const string AccountSid = "AC0123456789abcdef0123456789abcdef";
    public const string AuthToken = "the-auth-token";

    private readonly Queue<Func<CancellationToken, Task<HttpResponseMessage>>> _answers = [];

    public List<SentRequest> Sent { get; } = [];

    /// <summary>Each request is sent once.</summary>
    public static TwilioOptions Options => new() { AccountSid = AccountSid, AuthToken = AuthToken, Retry = { MaxAttempts = 1 } };

    public ChatV2Client Client(TwilioOptions? options = null, TimeProvider? time = null)
        => new(new HttpClient(this), options ?? Options, time);

    public ConversationsV1Client ConversationsClient() => new(new HttpClient(this), Options);

    public StubTwilio Answer(HttpStatusCode status, string body = "", Action<HttpResponseMessage>? with = null)
    {
        var response = new HttpResponseMessage(status) { Content = new StringContent(body, Encoding.UTF8, "application/json") };
        with?.Invoke(response);
        return Answer(_ => Task.FromResult(response));
    }

    public StubTwilio Answer(Func<CancellationToken, Task<HttpResponseMessage>> answer)
    {
        _answers.Enqueue(answer);
        return this;
    }

    public static string Channel(string attributes = "\"{}\"", string sid = "CH1") => $$"""
        {"sid":"{{sid}}","account_sid":"{{AccountSid}}","service_sid":"IS1","friendly_name":"Support 42","unique_name":"ticket-42",
         "attributes":{{attributes}},"type":"private","date_created":"2026-03-01T10:00:00Z","date_updated":"2026-03-01T10:05:00Z",
         "created_by":"system","members_count":2,"messages_count":7,"url":"https://chat.twilio.com/v2/Services/IS1/Channels/CH1",
         "links":{"members":"x","messages":"x","last_message":null} }
        """;

    public static string Message(string attributes = "\"{}\"", int index = 0, string body = "hello") => $$"""
        {"sid":"IM{{index}}","account_sid":"{{AccountSid}}","attributes":{{attributes}},"service_sid":"IS1","to":"CH1","channel_sid":"CH1",
         "date_created":"2026-03-01T10:00:00Z","date_updated":"2026-03-01T10:00:00Z","last_updated_by":null,"was_edited":false,
         "from":"ana","body":{{JsonSerializer.Serialize(body)}},"index":{{index}},"type":"text","media":null,"url":"x"}
        """;

    public static string Member(string identity) => $$"""
        {"sid":"MB1","account_sid":"{{AccountSid}}","channel_sid":"CH1","service_sid":"IS1","identity":{{JsonSerializer.Serialize(identity)}},
         "role_sid":"RL1","last_consumed_message_index":null,"last_consumption_timestamp":null,"date_created":"2026-03-01T10:00:00Z",
         "date_updated":"2026-03-01T10:00:00Z","attributes":"{}","url":"x"}
        """;

    public static string User(string identity) => $$"""
        {"sid":"US1","account_sid":"{{AccountSid}}","service_sid":"IS1","attributes":null,"friendly_name":null,"role_sid":"RL1",
         "identity":{{JsonSerializer.Serialize(identity)}},"is_online":null,"is_notifiable":null,"date_created":"2026-03-01T10:00:00Z",
         "date_updated":"2026-03-01T10:00:00Z","joined_channels_count":0,"links":{},"url":"x" }
        """;

    public static string Conversation(string attributes = "\"{}\"") => $$"""
        {"account_sid":"{{AccountSid}}","chat_service_sid":"IS1","messaging_service_sid":"MG1","sid":"CH1","friendly_name":"Support 42",
         "unique_name":"ticket-42","attributes":{{attributes}},"state":"active","date_created":"2026-03-01T10:00:00Z",
         "date_updated":"2026-03-01T10:05:00Z","timers":{},"bindings":{},"url":"x","links":{"participants":"x"} }
        """;

    public static string Participant(string? identity) => $$"""
        {"account_sid":"{{AccountSid}}","chat_service_sid":"IS1","conversation_sid":"CH1","sid":"MB1","identity":{{JsonSerializer.Serialize(identity)}},
         "attributes":"{}","messaging_binding":null,"role_sid":"RL1","date_created":"2026-03-01T10:00:00Z",
         "date_updated":"2026-03-01T10:00:00Z","url":"x","last_read_message_index":null,"last_read_timestamp":null}
        """;

    public static string ConversationMessage(string attributes = "\"{}\"", int index = 0) => $$"""
        {"account_sid":"{{AccountSid}}","chat_service_sid":"IS1","conversation_sid":"CH1","sid":"IM{{index}}","index":{{index}},"author":"ana",
         "body":"2020-01-01T00:00:00+02:00","media":null,"attributes":{{attributes}},"participant_sid":"MB1","date_created":"2026-03-01T10:00:00Z",
         "date_updated":null,"delivery":null,"content_sid":null,"url":"x","links":{} }
        """;

    public static string ConversationUser(string identity) => $$"""
        {"sid":"US1","account_sid":"{{AccountSid}}","chat_service_sid":"IS1","role_sid":"RL1","identity":{{JsonSerializer.Serialize(identity)}},
         "friendly_name":null,"attributes":null,"is_online":null,"is_notifiable":null,"date_created":"2026-03-01T10:00:00Z",
         "date_updated":"2026-03-01T10:00:00Z","url":"x","links":{} }
        """;

    public static string Page(string key, string? next, params string[] items) => $$"""
        {"meta":{"page":0,"page_size":50,"first_page_url":"x","previous_page_url":null,"url":"x",
         "next_page_url":{{JsonSerializer.Serialize(next)}},"key":"{{key}}"},"{{key}}":[{{string.Join(',', items)}}]}
        """;

    protected override async Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
    {
        Sent.Add(new SentRequest(
            request.Method.Method,
            request.RequestUri!.PathAndQuery,
            request.Headers.ToDictionary(header => header.Key, header => string.Join(' ', header.Value)),
            request.Content is null ? null : await request.Content.ReadAsStringAsync(cancellationToken)));
        return await _answers.Dequeue()(cancellationToken);
    }
}
