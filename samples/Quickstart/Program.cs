using System.CommandLine;
using System.CommandLine.Parsing;
using System.Globalization;
using System.Net;
using System.Net.Sockets;
using FuseChat.Runtime.Twilio;

namespace Quickstart;

/// <summary>Entry point: reads the command line and tells the story.</summary>
internal static class Program
{
    private const int BadArguments = 2;
    private const int NotRun = 3;
    private const int Interrupted = 130;

    private static async Task<int> Main(string[] args)
    {
        var company = new Option<string>("--company")
        {
            Description = "Name of the company whose chat service is made.",
            DefaultValueFactory = _ => "Example",
            HelpName = "name",
        };
        var port = new Option<int>("--port")
        {
            Description = "Loopback port of the emulator; 0 takes a free one.",
            DefaultValueFactory = _ => 0,
            CustomParser = ReadPort,
            HelpName = "port",
        };

        var command = new RootCommand("Runs the life of a Fuse channel on a local Twilio, and checks that every update is there at the end.") { company, port };
        command.SetAction((result, cancellationToken) => RunAsync(result.GetValue(company)!, result.GetValue(port), cancellationToken));

        var parsed = command.Parse(args);
        if (parsed.Errors.Count == 0)
        {
            return await parsed.InvokeAsync();
        }

        foreach (var error in parsed.Errors)
        {
            await Console.Error.WriteLineAsync(error.Message);
        }

        await Console.Error.WriteLineAsync("--help shows what is accepted.");
        return BadArguments;
    }

    /// <returns>What the story returns; 3 where it could not be told, 130 after Ctrl-C.</returns>
    private static async Task<int> RunAsync(string company, int port, CancellationToken cancellationToken)
    {
        try
        {
            return await Story.RunAsync(company, port, cancellationToken);
        }
        catch (OperationCanceledException) when (cancellationToken.IsCancellationRequested)
        {
            return Interrupted;
        }
        catch (Exception error) when (error is IOException or SocketException or TwilioApiException)
        {
            await Console.Error.WriteLineAsync(error.Message);
            return NotRun;
        }
    }

    private static int ReadPort(ArgumentResult result)
    {
        if (!int.TryParse(result.Tokens[0].Value, NumberStyles.None, CultureInfo.InvariantCulture, out var port) || port > IPEndPoint.MaxPort)
        {
            result.AddError($"--port must be a number from 0 to {IPEndPoint.MaxPort}; 0 takes a free port.");
        }

        return port;
    }
}
