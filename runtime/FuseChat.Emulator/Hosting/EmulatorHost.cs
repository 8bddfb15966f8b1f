using FuseChat.Emulator.Auth;
using FuseChat.Emulator.Endpoints;
using FuseChat.Emulator.Endpoints.Admin;
using FuseChat.Emulator.Endpoints.ChatV2;
using FuseChat.Emulator.Endpoints.ConversationsV1;
using FuseChat.Emulator.Errors;
using FuseChat.Emulator.Faults;
using FuseChat.Emulator.Http;
using FuseChat.Emulator.Limits;
using FuseChat.Emulator.Recording;

namespace FuseChat.Emulator.Hosting;

/// <summary>Puts the web application together.</summary>
internal static class EmulatorHost
{
    private static readonly TimeSpan ShutdownTimeout = TimeSpan.FromSeconds(2);

    public static WebApplication Build(TwilioEmulatorOptions options, Backend backend, Credentials credentials, RequestLog log, FaultSet faults)
    {
        // Empty, so that nothing of the process that embeds us (appsettings.json, ASPNETCORE_URLS, Ctrl-C) reaches in.
        var builder = WebApplication.CreateEmptyBuilder(new WebApplicationOptions());
        builder.WebHost.UseKestrelCore().ConfigureKestrel(kestrel =>
        {
            kestrel.AddServerHeader = false;
            kestrel.Limits.MaxRequestBodySize = BodyMiddleware.MaxBytesRead;
        });
        builder.Services.AddRoutingCore();
        builder.Services.AddSingleton<IHostLifetime, EmbeddedLifetime>();
        builder.Services.Configure<HostOptions>(host => host.ShutdownTimeout = ShutdownTimeout);
        builder.Logging.SetMinimumLevel(options.LogLevel);
        builder.Logging.AddFilter("Microsoft.Extensions.Hosting", LogLevel.None); // A failed start is an exception already.
        builder.Logging.AddFilter("Microsoft.AspNetCore.Server.Kestrel", LogLevel.Critical); // A truncated answer is no error of ours.
        if (options.LogLevel != LogLevel.None)
        {
            builder.Logging.AddSimpleConsole();
        }

        var app = builder.Build();
        foreach (var url in OptionsCheck.Urls(options))
        {
            app.Urls.Add(url);
        }

        app.UseMiddleware<AnswerMiddleware>(log, options.TimeProvider);
        app.UseMiddleware<ErrorMiddleware>();
        app.Use(BodyMiddleware.Buffer);
        app.UseWhen(context => !AdminRoutes.Own(context), twilio =>
        {
            if (options.RateLimits is { } limits)
            {
                twilio.UseMiddleware<ConcurrencyLimit>(limits);
            }

            if (options.Latency > TimeSpan.Zero)
            {
                twilio.UseMiddleware<LatencyMiddleware>(options.Latency, options.TimeProvider);
            }

            twilio.UseMiddleware<FaultMiddleware>(faults, options.TimeProvider);
        });
        app.UseMiddleware<ErrorMiddleware>(); // Again, so that a fault after the commit finds refusals as answers.
        app.UseMiddleware<BasicAuthentication>(credentials);
        app.Use(PathMiddleware.Decode);
        app.UseRouting();
        app.Use(PathMiddleware.DemandExactMatch);
        ChatV2Routes.Map(app, backend);
        ConversationsV1Routes.Map(app, backend);
        AdminRoutes.Map(app, faults, log);
        return app;
    }
}
