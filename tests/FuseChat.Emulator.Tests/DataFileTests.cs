using System.Text;
using FuseChat.Emulator.Tests.Support;
using Microsoft.Data.Sqlite;

namespace FuseChat.Emulator.Tests;

/// <summary>Data that outlives its emulator.</summary>
public sealed class DataFileTests : IDisposable
{
    private readonly DirectoryInfo _directory = Directory.CreateTempSubdirectory("emulator");

    private string File => Path.Combine(_directory.FullName, "chat.db");

    public void Dispose() => _directory.Delete(recursive: true);

    [Fact]
    public async Task Everything_is_there_again_after_a_restart()
    {
        var paths = new List<string>();
        var before = new List<string>();
        string urls;
        string channel;
        await using (var emulator = await StartAsync())
        {
            urls = emulator.BaseAddress.GetLeftPart(UriPartial.Authority);
            var client = Client(emulator);
            channel = await FillAsync(client, paths);
            foreach (var path in paths)
            {
                before.Add(Encoding.UTF8.GetString((await client.GetAsync(path)).Expect(200).Body));
            }
        }

        await using (var emulator = await StartAsync(urls))
        {
            var client = Client(emulator);
            for (var i = 0; i < paths.Count; i++)
            {
                Assert.Equal(before[i], Encoding.UTF8.GetString((await client.GetAsync(paths[i])).Expect(200).Body));
            }

            var next = (await client.PostAsync($"{channel}/Messages")).Expect(201);
            Assert.Equal(2, next["index"].GetInt32());
            Assert.DoesNotContain(next.Text("sid"), string.Concat(before), StringComparison.Ordinal);
        }
    }

    [Fact]
    public async Task What_goes_takes_with_it_what_it_holds()
    {
        string service;
        await using (var emulator = await StartAsync())
        {
            var client = Client(emulator);
            var channel = await FillAsync(client, []);
            service = channel.Split("/Channels")[0];
            (await client.DeleteAsync(channel)).Expect(204);
        }

        await using (var emulator = await StartAsync())
        {
            var client = Client(emulator);
            Assert.Empty((await client.GetAsync($"{service}/Channels"))["channels"].EnumerateArray());
            (await client.DeleteAsync(service)).Expect(204);
        }

        await using (var emulator = await StartAsync())
        {
            Assert.Single((await Client(emulator).GetAsync("/v2/Services"))["services"].EnumerateArray()); // The default service.
        }

        Assert.Equal(1L + 4 + 1, Scalar("SELECT count(*) FROM rows")); // With its roles, and the account.
    }

    [Theory]
    [InlineData(3)]
    [InlineData(20)]
    [InlineData(61)]
    public async Task Killed_at_any_moment_it_loses_nothing_that_was_acknowledged(int acknowledgements)
    {
        var acknowledged = new System.Collections.Concurrent.ConcurrentDictionary<string, int>();
        string channel;
        using (var process = await EmulatorProcess.ListenAsync("--data", File))
        {
            var service = (await process.Client.PostAsync("/v2/Services", ("FriendlyName", "x"))).Expect(201).Text("sid");
            channel = $"/v2/Services/{service}/Channels/{(await process.Client.PostAsync($"/v2/Services/{service}/Channels")).Expect(201).Text("sid")}";
            var enough = new TaskCompletionSource();
            var writers = Enumerable.Range(0, 4).Select(_ => WriteAsync(process.Client)).ToArray();
            await enough.Task;
            process.Kill();
            await Task.WhenAll(writers);

            async Task WriteAsync(ChatClient client)
            {
                try
                {
                    while (true)
                    {
                        var message = (await client.PostAsync($"{channel}/Messages", ("Body", "x"))).Expect(201);
                        acknowledged[message.Text("sid")] = message["index"].GetInt32();
                        if (acknowledged.Count >= acknowledgements)
                        {
                            enough.TrySetResult();
                        }
                    }
                }
                catch (HttpRequestException)
                {
                }
            }
        }

        await using var emulator = await StartAsync();
        var found = new Dictionary<string, int>();
        for (var path = $"{channel}/Messages?PageSize=100"; path is not null;)
        {
            var page = (await Client(emulator).GetAsync(path)).Expect(200);
            foreach (var message in page["messages"].EnumerateArray())
            {
                found.Add(message.GetProperty("sid").GetString()!, message.GetProperty("index").GetInt32());
            }

            path = page["meta"].GetProperty("next_page_url").GetString();
        }

        Assert.True(acknowledged.Count >= acknowledgements);
        Assert.All(acknowledged, message => Assert.Equal(message.Value, found[message.Key]));
        Assert.Equal(Enumerable.Range(0, found.Count), found.Values);
    }

    [Fact]
    public async Task Second_emulator_on_a_file_is_refused_and_the_first_goes_on()
    {
        await using var emulator = await StartAsync();
        var refusal = await Assert.ThrowsAsync<IOException>(() => StartAsync());
        Assert.Equal($"Data file '{File}' is in use by another emulator", refusal.Message);

        using var process = EmulatorProcess.Start("--urls", "http://127.0.0.1:0", "--data", File);
        var error = await process.StandardError.ReadToEndAsync();
        await process.WaitForExitAsync();
        Assert.Equal(1, process.ExitCode);
        Assert.Equal(refusal.Message, error.Trim());
        (await Client(emulator).PostAsync("/v2/Services", ("FriendlyName", "x"))).Expect(201);
    }

    [Fact]
    public async Task What_is_no_data_file_is_refused_and_left_alone()
    {
        await System.IO.File.WriteAllTextAsync(File, new string('x', 4096));
        Assert.EndsWith("is not a data file", (await Assert.ThrowsAsync<IOException>(() => StartAsync())).Message, StringComparison.Ordinal);
        Assert.Equal(4096, new FileInfo(File).Length);

        System.IO.File.Delete(File);
        Execute("CREATE TABLE other (x)");
        Assert.EndsWith("belongs to another program", (await Assert.ThrowsAsync<IOException>(() => StartAsync())).Message, StringComparison.Ordinal);

        var lost = new TwilioEmulatorOptions { DataFile = Path.Combine(_directory.FullName, "no", "where") };
        Assert.Contains("directory", (await Assert.ThrowsAsync<IOException>(() => TwilioEmulator.StartAsync(lost))).Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task File_of_another_version_is_refused()
    {
        await (await StartAsync()).DisposeAsync();
        Execute("PRAGMA user_version = 9");
        Assert.Contains("version 9", (await Assert.ThrowsAsync<IOException>(() => StartAsync())).Message, StringComparison.Ordinal);
    }

    /// <summary>One of everything.</summary>
    /// <param name="client">Whom to ask.</param>
    /// <param name="paths">Gets the paths where all of it is seen.</param>
    /// <returns>Path of the channel.</returns>
    private static async Task<string> FillAsync(ChatClient client, List<string> paths)
    {
        var service = $"/v2/Services/{(await client.PostAsync("/v2/Services", ("FriendlyName", "Acme"))).Expect(201).Text("sid")}";
        await client.PostAsync(service, ("WebhookFilters", "a"), ("Notifications.NewMessage.Sound", "ring"), ("Limits.UserChannels", "7"));
        var channel = $"{service}/Channels/{(await client.PostAsync($"{service}/Channels", ("UniqueName", "a\u0001é😀"), ("Attributes", """{ "x": "\u0000" }"""))).Text("sid")}";
        var conversation = channel.Replace("v2", "v1", StringComparison.Ordinal).Replace("Channels", "Conversations", StringComparison.Ordinal);
        (await client.PostAsync(conversation, ("Timers.Closed", "PT20M"), ("Bindings.Email.Name", "n"), ("DateUpdated", "2020-01-01T00:00:00.123Z"))).Expect(200);
        (await client.PostAsync($"{channel}/Members", ("Identity", "ana"), ("LastConsumedMessageIndex", "0"))).Expect(201);
        (await client.PostAsync($"{conversation}/Participants", ("MessagingBinding.Address", "+1"))).Expect(201);
        (await client.PostAsync($"{channel}/Messages", ("From", "ana"), ("Body", "hi"))).Expect(201);
        (await client.PostAsync($"{channel}/Messages", ("LastUpdatedBy", "bob"))).Expect(201);
        (await client.PostAsync($"{channel}/Invites", ("Identity", "bob"))).Expect(201);
        (await client.PostAsync($"{channel}/Webhooks", ("Type", "trigger"), ("Configuration.Url", "http://x"), ("Configuration.Triggers", "go"))).Expect(201);
        (await client.PostAsync("/v1/Configuration", ("DefaultClosedTimer", "PT30M"))).Expect(200);
        paths.AddRange(
        [
            "/v2/Services", $"{service}/Roles", $"{service}/Users", $"{service}/Channels", $"{channel}/Members", $"{channel}/Messages", $"{channel}/Invites",
            $"{channel}/Webhooks", $"{service}/Users/ana/Channels", conversation, $"{conversation}/Participants", $"{conversation}/Messages", "/v1/Configuration",
        ]);
        return channel;
    }

    private Task<TwilioEmulator> StartAsync(string urls = "http://127.0.0.1:0") =>
        TwilioEmulator.StartAsync(new TwilioEmulatorOptions { Urls = urls, DataFile = File });

    private static ChatClient Client(TwilioEmulator emulator) => new(emulator.BaseAddress, emulator.AccountSid, emulator.AuthToken);

    private void Execute(string text) => Scalar(text);

    private object? Scalar(string text)
    {
        using var connection = new SqliteConnection($"Data Source={File};Pooling=false");
        connection.Open();
        using var command = connection.CreateCommand();
#pragma warning disable CA2100 // The texts are the tests' own.
        command.CommandText = text;
#pragma warning restore CA2100
        return command.ExecuteScalar();
    }
}
