using FuseChat.Emulator.CommandLine;

namespace FuseChat.Emulator;

/// <summary>Entry point of the program form.</summary>
internal static class Program
{
    private static Task<int> Main(string[] args) => new EmulatorCommand().RunAsync(args);
}
