using System.CommandLine;
using System.Net.Sockets;

namespace FuseChat.Emulator.CommandLine;

/// <summary>The program form: options, start, what is printed, stop.</summary>
internal sealed class EmulatorCommand
{
    private const int Failed = 1;
    private const int BadArguments = 2;
    private const string On = "on";
    private const string Off = "off";
    private const string WithRetryAfter = "retry-after";
    private const string DefaultUrls = "http://127.0.0.1:5080";

    private readonly Option<string> _urls = new("--urls")
    {
        Description = "Address to listen on; several with semicolons between them.",
        DefaultValueFactory = _ => DefaultUrls,
        HelpName = "url",
    };

    private readonly Option<string?> _accountSid = new("--account-sid") { Description = "SID of the account: AC and 32 hex digits.", HelpName = "sid" };
    private readonly Option<string?> _authToken = new("--auth-token") { Description = "Password of the account.", HelpName = "token" };
    private readonly Option<string?> _apiKey = new("--api-key") { Description = "SID of the API key: SK and 32 hex digits.", HelpName = "sid" };
    private readonly Option<string?> _apiSecret = new("--api-secret") { Description = "Password of the API key: at least 32 characters.", HelpName = "secret" };
    private readonly Option<int> _seed = new("--seed") { Description = "Number that SIDs and secrets not given are derived from.", HelpName = "number" };

    private readonly Option<string> _rateLimits = new Option<string>("--rate-limits")
    {
        Description = "Answer 429 to more changes than the real service takes: on, off, or retry-after to send that header too.",
        DefaultValueFactory = _ => Off,
    }.AcceptOnlyFromAmong(On, Off, WithRetryAfter);

    private readonly Option<string?> _data = new("--data") { Description = "File that keeps the data; without it the data goes with the program.", HelpName = "file" };
    private readonly Option<int> _latency = new("--latency") { Description = "Milliseconds that every call waits, up to 60000.", HelpName = "ms" };

    /// <returns>0 after Ctrl-C, 1 when the address cannot be used, 2 for arguments that make no sense.</returns>
    public async Task<int> RunAsync(string[] arguments)
    {
        var result = Create().Parse(arguments);
        if (result.Errors.Count == 0)
        {
            return await result.InvokeAsync().ConfigureAwait(false);
        }

        foreach (var error in result.Errors)
        {
            await Console.Error.WriteLineAsync(error.Message).ConfigureAwait(false);
        }

        await Console.Error.WriteLineAsync("--help shows what is accepted.").ConfigureAwait(false);
        return BadArguments;
    }

    private RootCommand Create()
    {
        var command = new RootCommand("A local Twilio for chat, Chat v2 and Conversations v1, for development and tests.")
        {
            _urls, _accountSid, _authToken, _apiKey, _apiSecret, _seed, _data, _latency, _rateLimits,
        };
        command.SetAction(ServeAsync);
        return command;
    }

    private async Task<int> ServeAsync(ParseResult result, CancellationToken cancellationToken)
    {
        try
        {
            var options = Options(result);
            var emulator = await TwilioEmulator.StartAsync(options, cancellationToken).ConfigureAwait(false);
            await using (emulator.ConfigureAwait(false))
            {
                await result.InvocationConfiguration.Output.WriteAsync(Banner.For(emulator, options.DataFile)).ConfigureAwait(false);
                await WaitAsync(cancellationToken).ConfigureAwait(false);
                return 0;
            }
        }
        catch (ArgumentException refusal)
        {
            return await FailAsync(InTermsOfOptions(refusal), BadArguments).ConfigureAwait(false);
        }
        catch (Exception refusal) when (refusal is IOException or SocketException)
        {
            return await FailAsync(refusal.Message, Failed).ConfigureAwait(false);
        }
    }

    private TwilioEmulatorOptions Options(ParseResult result) => new()
    {
        Urls = result.GetValue(_urls)!,
        AccountSid = result.GetValue(_accountSid),
        AuthToken = result.GetValue(_authToken),
        ApiKeySid = result.GetValue(_apiKey),
        ApiKeySecret = result.GetValue(_apiSecret),
        Seed = result.GetValue(_seed),
        DataFile = result.GetValue(_data),
        Latency = TimeSpan.FromMilliseconds(result.GetValue(_latency)),
        RateLimits = result.GetValue(_rateLimits) is var limits and not Off ? new RateLimitOptions { SendRetryAfter = limits == WithRetryAfter } : null,
        LogLevel = LogLevel.Error,
    };

    /// <summary>Until Ctrl-C or a termination signal.</summary>
    private static async Task WaitAsync(CancellationToken cancellationToken)
    {
        var stopped = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
        var registration = cancellationToken.Register(stopped.SetResult);
        await using (registration.ConfigureAwait(false))
        {
            await stopped.Task.ConfigureAwait(false);
        }
    }

    /// <summary>The message, with the command line's name for the option that the library names.</summary>
    private string InTermsOfOptions(ArgumentException refusal)
    {
        var message = refusal.Message.Split(" (Parameter", 2)[0];
        var option = refusal.ParamName switch
        {
            nameof(TwilioEmulatorOptions.Urls) => _urls.Name,
            nameof(TwilioEmulatorOptions.AccountSid) => _accountSid.Name,
            nameof(TwilioEmulatorOptions.AuthToken) => _authToken.Name,
            nameof(TwilioEmulatorOptions.ApiKeySid) => _apiKey.Name,
            nameof(TwilioEmulatorOptions.ApiKeySecret) => _apiSecret.Name,
            nameof(TwilioEmulatorOptions.DataFile) => _data.Name,
            nameof(TwilioEmulatorOptions.Latency) => _latency.Name,
            _ => null,
        };
        return option is null ? message : message.Replace(refusal.ParamName!, option, StringComparison.Ordinal);
    }

    private static async Task<int> FailAsync(string message, int exitCode)
    {
        await Console.Error.WriteLineAsync(message).ConfigureAwait(false);
        return exitCode;
    }
}
