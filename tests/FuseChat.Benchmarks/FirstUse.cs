using System.Diagnostics;
using System.Globalization;
using FuseChat.Benchmarks.Contestants;

namespace FuseChat.Benchmarks;

/// <summary>What a fresh process pays for its first document: just-in-time compilation and start-up work included.</summary>
internal static class FirstUse
{
    /// <summary>The word of the fresh processes.</summary>
    internal const string Word = "first-use-once";

    private const int Processes = 15;
    private static readonly string[] Names = ["stj", "newtonsoft", "tree", "ours", "fused"];

    internal static void Run()
    {
        var times = Names.ToDictionary(name => name, _ => new List<double>());
        for (var round = 0; round < Processes; round++)
        {
            foreach (var name in Names)
            {
                times[name].Add(Spawn(name));
            }
        }

        Console.WriteLine("First use in a fresh process: the median, and the median of the ratios to System.Text.Json.");
        Console.WriteLine();
        Console.WriteLine("| contestant | ms | ratio |");
        Console.WriteLine("| --- | ---: | ---: |");
        foreach (var name in Names)
        {
            var ratio = Median(times[name].Zip(times[Names[0]], (one, other) => one / other));
            Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"| {Make(name)!.Name} | {Median(times[name]):0.0} | {ratio:0.00} |"));
        }
    }

    /// <summary>Runs "message sent" once and prints its milliseconds.</summary>
    /// <returns>Whether there is a contestant of that name.</returns>
    internal static bool TryRunOnce(string name)
    {
        if (Make(name) is not { } contestant)
        {
            return false;
        }

        var document = new Document(100, hasUnknown: false);
        var start = Stopwatch.GetTimestamp();
        contestant.Prepare(Work.MessageSent, document)!();
        Console.WriteLine(Stopwatch.GetElapsedTime(start).TotalMilliseconds.ToString(CultureInfo.InvariantCulture));
        return true;
    }

    private static Contestant? Make(string name) => name switch
    {
        "stj" => new SystemTextJson(),
        "newtonsoft" => new NewtonsoftJson(),
        "tree" => new JsonTree(),
        "ours" => new Ours(),
        "fused" => new OursFused(),
        _ => null,
    };

    private static double Spawn(string name)
    {
        var start = new ProcessStartInfo(Environment.ProcessPath!) { RedirectStandardOutput = true };
        start.ArgumentList.Add(Word);
        start.ArgumentList.Add(name);
        using var process = Process.Start(start)!;
        var output = process.StandardOutput.ReadToEnd();
        process.WaitForExit();
        return double.Parse(output, CultureInfo.InvariantCulture);
    }

    private static double Median(IEnumerable<double> values)
    {
        var sorted = values.Order().ToArray();
        return sorted[sorted.Length / 2];
    }
}
