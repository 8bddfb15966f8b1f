using System.Security.Cryptography;
using System.Text;

namespace FuseChat.Emulator.Store;

/// <summary>SIDs that look random and are the same in every run with the same seed and the same calls.</summary>
internal sealed class SeededSidSource(int seed) : ISidSource
{
    public long Given { get; set; }

    public string Next(string prefix) => prefix + Digits(seed, $"sid {++Given}");

    /// <summary>32 lower-case hex digits, fixed by a seed and a label.</summary>
    public static string Digits(int seed, string label) =>
        Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes($"{seed} {label}")).AsSpan(0, 16));
}
