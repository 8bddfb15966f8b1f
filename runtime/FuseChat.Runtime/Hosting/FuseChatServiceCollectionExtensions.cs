using System.Diagnostics.Metrics;
using FuseChat.Runtime.Applying;
using FuseChat.Runtime.Budget;
using FuseChat.Runtime.Stores;
using FuseChat.Runtime.Twilio;
using FuseChat.Runtime.Twilio.ChatV2;
using FuseChat.Runtime.Twilio.ConversationsV1;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;

namespace FuseChat.Runtime.Hosting;

/// <summary>Registers FuseChat with an application's services.</summary>
public static class FuseChatServiceCollectionExtensions
{
    /// <summary>
    /// Registers <see cref="ChatV2Client"/>, <see cref="ConversationsV1Client"/>, the store of
    /// <see cref="TwilioOptions.Dialect"/> as the <see cref="IAttributeStore"/>, and <see cref="ApplyEngine"/>, each once for the
    /// application.
    /// </summary>
    /// <remarks>
    /// An <see cref="IAttributeStore"/> or <see cref="TimeProvider"/> that is registered before is used instead. Settings of the
    /// engine are configured as <see cref="ApplyOptions"/>; the HTTP client is named <see cref="TwilioOptions.HttpClientName"/>,
    /// and handlers can be added to it under that name. The engine writes what is queued when the services are disposed, which
    /// must therefore be done asynchronously; hosts do.
    /// </remarks>
    /// <param name="services">The application's services.</param>
    /// <param name="configure">Says where Twilio is and how to sign in. Checked when the host starts.</param>
    /// <returns>The same services.</returns>
    public static IServiceCollection AddFuseChat(this IServiceCollection services, Action<TwilioOptions> configure)
    {
        ArgumentNullException.ThrowIfNull(services);
        ArgumentNullException.ThrowIfNull(configure);

        services.AddOptions<TwilioOptions>().Configure(configure).ValidateOnStart();
        services.AddOptions<ApplyOptions>().ValidateOnStart();
        services.TryAddEnumerable(ServiceDescriptor.Singleton<IValidateOptions<TwilioOptions>, TwilioOptionsValidator>());
        services.TryAddEnumerable(ServiceDescriptor.Singleton<IValidateOptions<ApplyOptions>, ApplyOptionsValidator>());

        services
            .AddHttpClient(TwilioOptions.HttpClientName, static (provider, client) =>
                client.Timeout = provider.GetRequiredService<IOptions<TwilioOptions>>().Value.Timeout)
            .ConfigurePrimaryHttpMessageHandler(static () => new SocketsHttpHandler { AllowAutoRedirect = false, UseCookies = false })
            .RedactLoggedHeaders(["Authorization"]);

        services.TryAddSingleton(TimeProvider.System);
        services.TryAddSingleton<ActionBudget>(static provider => new ActionBudget(
            provider.GetRequiredService<IOptions<TwilioOptions>>().Value.Budget,
            provider.GetRequiredService<TimeProvider>(),
            provider.GetService<IMeterFactory>()));
        services.TryAddSingleton<ChatV2Client>(static provider => new ChatV2Client(
            Transport(provider, static options => options.BaseAddress)));
        services.TryAddSingleton<ConversationsV1Client>(static provider => new ConversationsV1Client(
            Transport(provider, static options => options.ConversationsBaseAddress)));
        services.TryAddSingleton<IAttributeStore>(static provider =>
            provider.GetRequiredService<IOptions<TwilioOptions>>().Value.Dialect == TwilioDialect.ConversationsV1
                ? new ConversationsV1AttributeStore(provider.GetRequiredService<ConversationsV1Client>())
                : new ChatV2AttributeStore(provider.GetRequiredService<ChatV2Client>()));
        services.TryAddSingleton<ApplyEngine>(static provider => new ApplyEngine(
            provider.GetRequiredService<IAttributeStore>(),
            provider.GetRequiredService<IOptions<ApplyOptions>>().Value,
            provider.GetService<IMeterFactory>(),
            provider.GetRequiredService<TimeProvider>(),
            provider.GetService<ILogger<ApplyEngine>>()));
        return services;
    }

    private static TwilioTransport Transport(IServiceProvider provider, Func<TwilioOptions, Uri> baseAddress)
    {
        var clients = provider.GetRequiredService<IHttpClientFactory>();
        return TwilioTransport.Of(
            () => clients.CreateClient(TwilioOptions.HttpClientName),
            provider.GetRequiredService<IOptions<TwilioOptions>>().Value,
            baseAddress,
            provider.GetRequiredService<TimeProvider>(),
            provider.GetRequiredService<ActionBudget>(),
            provider.GetService<IMeterFactory>());
    }
}
