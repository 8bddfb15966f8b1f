using FuseChat.Chat;
using FuseChat.Emulator;
using Spectre.Console;

namespace Quickstart;

/// <summary>Prints each step: the typed documents, the strings that the emulator holds, and the calls that were made.</summary>
internal sealed class Narrator
{
    // Of a file or a pipe nobody knows the width; the longest documents fit this one.
    private const int WidthOfFiles = 140;

    // What a table takes beside its widest column: the other columns, lines and spaces.
    private const int BesideStep = 22;
    private const int BesideVerdict = 35;

    private readonly IAnsiConsole _console;
    private readonly TwilioEmulator _emulator;
    private int _step;
    private int _callsTold;

    public Narrator(IAnsiConsole console, TwilioEmulator emulator)
    {
        (_console, _emulator) = (console, emulator);
        if (!console.Profile.Out.IsTerminal)
        {
            console.Profile.Width = WidthOfFiles;
        }
    }

    /// <summary>Tells a step that changes no document.</summary>
    public void Tell(string operation) => Print(operation, []);

    /// <summary>Tells a step, with the channel's document and maybe that of a message.</summary>
    public async Task TellAsync(string operation, Channel channel, SentMessage? message = null)
    {
        var rows = new List<(string, string)>();
        if (message is not null)
        {
            rows.Add(("message, typed", message.Document.ToString()));
            rows.Add(("message, stored", _emulator.FindAttributes(message.Sid) ?? "nothing"));
        }

        rows.Add(("channel, typed", (await channel.GetDocumentAsync()).ToString()));
        rows.Add(("channel, stored", _emulator.FindAttributes(channel.Sid) ?? "nothing"));
        Print(operation, rows);
    }

    /// <summary>Compares what the emulator holds with what it should hold, and tells.</summary>
    /// <returns>Whether all is as expected.</returns>
    public bool Compare(params (string Name, string Sid, string Expected)[] documents)
    {
        var table = new Table().Title("[bold]What Twilio holds, against what was written out by hand[/]").AddColumns("document", "stored", "verdict");
        var isSame = true;
        foreach (var (name, sid, expected) in documents)
        {
            var stored = _emulator.FindAttributes(sid);
            isSame &= stored == expected;
            table.AddRow(name, Fit(stored ?? "nothing", BesideVerdict), stored == expected ? "[green]as expected[/]" : "[red]different[/]");
            if (stored != expected)
            {
                table.AddRow("[red]expected[/]", Fit(expected, BesideVerdict), "");
            }
        }

        _console.Write(table);
        _console.MarkupLine(isSame ? $"[green]Every update is there, in {_emulator.RequestCount} calls.[/]" : "[red]Updates are missing.[/]");
        return isSame;
    }

    private void Print(string operation, IEnumerable<(string Label, string Text)> rows)
    {
        var table = new Table().HideHeaders().AddColumns("label", "text");
        table.AddRow("[bold]operation[/]", $"[bold]{++_step}. {Markup.Escape(operation)}[/]");
        foreach (var (label, text) in rows)
        {
            table.AddRow(label, Fit(text, BesideStep));
        }

        table.AddRow("calls made", Fit(Calls(), BesideStep));
        _console.Write(table);
    }

    private string Fit(string text, int beside) => Markup.Escape(Wrapping.Wrap(text, _console.Profile.Width - beside));

    /// <summary>The calls since the last step, such as <c>3: POST Channels, 2 x POST Members</c>.</summary>
    private string Calls()
    {
        var calls = _emulator.Requests.Skip(_callsTold).ToArray();
        _callsTold += calls.Length;
        var kinds = calls
            .Select(call => $"{call.Method} {ResourceOf(call.Path)}")
            .CountBy(kind => kind)
            .Select(kind => kind.Value == 1 ? kind.Key : $"{kind.Value} x {kind.Key}");
        return calls.Length == 0 ? "none" : $"{calls.Length}: {string.Join(", ", kinds)}";
    }

    /// <summary>The kind of resource that a path names: <c>/v2/Services/IS…/Channels/CH…</c> is <c>Channels/{sid}</c>.</summary>
    private static string ResourceOf(string path)
    {
        var segments = path.Trim('/').Split('/');
        return segments.Length % 2 == 0 ? segments[^1] : segments[^2] + "/{sid}";
    }
}
