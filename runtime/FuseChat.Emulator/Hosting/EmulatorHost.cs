using FuseChat.Emulator.Auth;
using FuseChat.Emulator.Endpoints.ChatV2;
using FuseChat.Emulator.Errors;
using FuseChat.Emulator.Http;
using FuseChat.Emulator.Recording;
using FuseChat.Emulator.Store;

namespace FuseChat.Emulator.Hosting;

/// <summary>Puts the web application together.</summary>
internal static class EmulatorHost
{
    private static readonly TimeSpan ShutdownTimeout = TimeSpan.FromSeconds(2);

    public static WebApplication Build(TwilioEmulatorOptions options, Credentials credentials, ChatStore store, RequestLog log)
    {
        // Empty, so that nothing of the process that embeds us (appsettings.json, ASPNETCORE_URLS, Ctrl-C) reaches in.
        var builder = WebApplication.CreateEmptyBuilder(new WebApplicationOptions());
        builder.WebHost.UseKestrelCore().ConfigureKestrel(kestrel =>
        {
            kestrel.AddServerHeader = false;
            kestrel.Limits.MaxRequestBodySize = FormBody.MaxBytes;
        });
        builder.Services.AddRoutingCore();
        builder.Services.AddSingleton<IHostLifetime, EmbeddedLifetime>();
        builder.Services.Configure<HostOptions>(host => host.ShutdownTimeout = ShutdownTimeout);
        builder.Logging.SetMinimumLevel(options.LogLevel);
        builder.Logging.AddFilter("Microsoft.Extensions.Hosting", LogLevel.None); // A failed start is an exception already.
        if (options.LogLevel != LogLevel.None)
        {
            builder.Logging.AddSimpleConsole();
        }

        var app = builder.Build();
        foreach (var url in OptionsCheck.Urls(options))
        {
            app.Urls.Add(url);
        }

        app.Use(log.Record);
        app.UseMiddleware<ErrorMiddleware>();
        app.UseMiddleware<BasicAuthentication>(credentials);
        app.Use(PathMiddleware.Decode);
        app.UseRouting();
        app.Use(PathMiddleware.DemandExactMatch);
        new ChatV2Routes(app, store, credentials.AccountSid).MapAll();
        return app;
    }
}
