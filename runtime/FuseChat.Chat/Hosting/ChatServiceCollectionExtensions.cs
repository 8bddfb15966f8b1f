using FuseChat.Runtime.Applying;
using FuseChat.Runtime.Hosting;
using FuseChat.Runtime.Twilio;
using FuseChat.Runtime.Twilio.ChatV2;
using FuseChat.Runtime.Twilio.ConversationsV1;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;
using Microsoft.Extensions.Options;

namespace FuseChat.Chat;

/// <summary>Registers the Fuse chat with an application's services.</summary>
public static class ChatServiceCollectionExtensions
{
    /// <summary>
    /// Registers <see cref="ChatSystem"/>, once for the application, over the API that <see cref="TwilioOptions.Dialect"/> names, with
    /// all that <see cref="FuseChatServiceCollectionExtensions.AddFuseChat"/> registers.
    /// </summary>
    /// <param name="services">The application's services.</param>
    /// <param name="configure">Says where Twilio is and how to sign in. Checked when the host starts.</param>
    /// <returns>The same services.</returns>
    public static IServiceCollection AddFuseChatSystem(this IServiceCollection services, Action<TwilioOptions> configure)
    {
        services.AddFuseChat(configure);
        services.TryAddSingleton<ChatSystem>(static provider => new ChatSystem(
            provider.GetRequiredService<IOptions<TwilioOptions>>().Value.Dialect == TwilioDialect.ConversationsV1
                ? new ConversationsV1Dialect(provider.GetRequiredService<ConversationsV1Client>())
                : new ChatV2Dialect(provider.GetRequiredService<ChatV2Client>()),
            provider.GetRequiredService<ApplyEngine>(),
            provider.GetRequiredService<TimeProvider>()));
        return services;
    }
}
