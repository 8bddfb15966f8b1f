using System.Diagnostics.Metrics;
using System.Net;
using System.Runtime.CompilerServices;
using System.Text.Json;
using System.Text.Json.Serialization.Metadata;
using FuseChat.Runtime.Budget;
using FuseChat.Runtime.Retry;
using Microsoft.Extensions.Options;

namespace FuseChat.Runtime.Twilio;

/// <summary>Fetches, writes, deletes and lists at one origin. Knows no resource.</summary>
internal sealed class TwilioTransport(RequestRunner runner, ActionBudget budget, Uri baseAddress)
{
    private readonly string _root = baseAddress.GetLeftPart(UriPartial.Path).TrimEnd('/');

    /// <summary>Makes a transport from options that are checked here.</summary>
    /// <param name="clients">Gives the HTTP client for each request.</param>
    /// <param name="options">Where Twilio is, how to sign in, how to retry.</param>
    /// <param name="baseAddress">Which of the options' addresses.</param>
    /// <param name="time">The system's where <see langword="null"/>.</param>
    /// <param name="budget">One of the transport's own where <see langword="null"/>.</param>
    /// <param name="meters">Makes the meter; the process's own where <see langword="null"/>.</param>
    /// <exception cref="OptionsValidationException">The options are not valid.</exception>
    public static TwilioTransport Of(
        Func<HttpClient> clients,
        TwilioOptions options,
        Func<TwilioOptions, Uri> baseAddress,
        TimeProvider? time,
        ActionBudget? budget,
        IMeterFactory? meters)
    {
        if (new TwilioOptionsValidator().Validate(null, options) is { Failed: true } result)
        {
            throw new OptionsValidationException(nameof(TwilioOptions), typeof(TwilioOptions), result.Failures);
        }

        time ??= TimeProvider.System;
        budget ??= new ActionBudget(options.Budget, time, meters);
        var sender = new TwilioSender(clients, options, time);
        return new TwilioTransport(new RequestRunner(sender, options.Retry, budget, time, meters), budget, baseAddress(options));
    }

    /// <summary>Fetches a resource.</summary>
    public Task<T> GetAsync<T>(string path, JsonTypeInfo<T> type, CancellationToken cancellationToken)
        => runner.RunAsync(new TwilioRequest(HttpMethod.Get, Address(_root + path)), body => Resource(body, type), cancellationToken);

    /// <summary>Creates or updates a resource.</summary>
    public Task<T> PostAsync<T>(
        string path, FormFields fields, bool webhookEnabled, JsonTypeInfo<T> type, CancellationToken cancellationToken)
        => PostAsync(Write(HttpMethod.Post, path, webhookEnabled) with { Fields = fields }, type, cancellationToken);

    /// <summary>Creates a resource that has a name of the caller's, by which Twilio refuses to make it twice.</summary>
    /// <remarks>Sent again after a lost answer. A repetition that is refused finds the resource by its name.</remarks>
    /// <param name="path">The path of the list.</param>
    /// <param name="fields">What it is made of.</param>
    /// <param name="webhookEnabled">Whether Twilio calls the service's webhooks for it.</param>
    /// <param name="named">Gives the path of the resource by its name.</param>
    /// <param name="type">Type of the resource.</param>
    /// <param name="cancellationToken">Gives up waiting for the answer.</param>
    public Task<T> PostNamedAsync<T>(
        string path, FormFields fields, bool webhookEnabled, Func<string> named, JsonTypeInfo<T> type, CancellationToken cancellationToken)
        => runner.RunAsync(
            Write(HttpMethod.Post, path, webhookEnabled) with { Fields = fields },
            body => Resource(body, type),
            cancellationToken,
            refusal => FindAsync(named(), type, refusal, cancellationToken));

    /// <summary>Updates a resource by one sending, whatever comes of it.</summary>
    public Task<T> PostOnceAsync<T>(
        string path, FormFields fields, bool webhookEnabled, bool hasPlace, JsonTypeInfo<T> type, CancellationToken cancellationToken)
        => PostAsync(
            Write(HttpMethod.Post, path, webhookEnabled) with { Fields = fields, IsSentOnce = true, HasPlace = hasPlace },
            type,
            cancellationToken);

    /// <summary>Takes a place in the budget for one update, and waits for it where there is none.</summary>
    /// <exception cref="BudgetExceededException">The wait was, or would have been, too long.</exception>
    public Task TakePlaceAsync(string path, CancellationToken cancellationToken)
        => ActionScope.Of(HttpMethod.Post, path) is { } scope ? budget.EnterAsync(scope, cancellationToken) : Task.CompletedTask;

    /// <summary>Gives a place back for which nothing was sent.</summary>
    public void GiveBackPlace(string path)
    {
        if (ActionScope.Of(HttpMethod.Post, path) is { } scope)
        {
            budget.GiveBack(scope);
        }
    }

    /// <summary>Deletes a resource. Sent again after a lost answer; a repetition that finds nothing shows that it was deleted.</summary>
    public Task DeleteAsync(string path, bool webhookEnabled, CancellationToken cancellationToken)
        => runner.RunAsync(
            Write(HttpMethod.Delete, path, webhookEnabled),
            static body => body.IsEmpty ? true : throw new JsonException("The answer to a delete is not empty"),
            cancellationToken,
            static refusal => refusal.Status == HttpStatusCode.NotFound ? Task.FromResult(true) : Task.FromException<bool>(refusal));

    /// <summary>Reads a list, page by page as the caller asks for more.</summary>
    public async IAsyncEnumerable<T> ListAsync<T>(
        string path,
        string key,
        FormFields query,
        JsonTypeInfo<T> type,
        [EnumeratorCancellation] CancellationToken cancellationToken = default)
    {
        var next = $"{_root}{path}?{query.ToQuery()}";
        while (next is not null)
        {
            var request = new TwilioRequest(HttpMethod.Get, Address(next));
            var page = await runner.RunAsync(request, body => ResourcePage<T>.Read(body, key, type), cancellationToken).ConfigureAwait(false);
            foreach (var item in page.Items)
            {
                yield return item;
            }

            next = page.NextPageUrl;
        }
    }

    private static T Resource<T>(ReadOnlyMemory<byte> body, JsonTypeInfo<T> type)
        => JsonSerializer.Deserialize(body.Span, type) ?? throw new JsonException("The answer is null");

    private async Task<T> FindAsync<T>(string named, JsonTypeInfo<T> type, TwilioApiException refusal, CancellationToken cancellationToken)
    {
        try
        {
            return await GetAsync(named, type, cancellationToken).ConfigureAwait(false);
        }
        catch (TwilioApiException error) when (error.Status == HttpStatusCode.NotFound)
        {
            throw refusal;
        }
    }

    private Task<T> PostAsync<T>(TwilioRequest request, JsonTypeInfo<T> type, CancellationToken cancellationToken)
        => runner.RunAsync(request, body => Resource(body, type), cancellationToken);

    private TwilioRequest Write(HttpMethod method, string path, bool webhookEnabled)
        => new(method, Address(_root + path)) { WebhookEnabled = webhookEnabled, Scope = ActionScope.Of(method, path) };

    private Uri Address(string address)
    {
        // As given: Uri would otherwise unescape and shorten what was escaped on purpose, here or by Twilio.
        var asGiven = new UriCreationOptions { DangerousDisablePathAndQueryCanonicalization = true };
        if (!Uri.TryCreate(address, asGiven, out var uri))
        {
            throw new InvalidOperationException("Twilio gave an address of a next page that is not absolute");
        }

        const UriComponents Origin = UriComponents.SchemeAndServer | UriComponents.UserInfo;
        if (Uri.Compare(uri, baseAddress, Origin, UriFormat.UriEscaped, StringComparison.OrdinalIgnoreCase) != 0)
        {
            throw new InvalidOperationException(
                $"The next page is at {uri.GetComponents(UriComponents.SchemeAndServer, UriFormat.UriEscaped)}, not at the configured "
                + $"{baseAddress.GetLeftPart(UriPartial.Authority)}; credentials are not sent there");
        }

        return uri;
    }
}
