namespace FuseChat.Gen.Diagnostics;

/// <summary>What there is to choose from, as messages list it: no more of it than anybody reads.</summary>
internal static class Listed
{
    private const int MaxShown = 20;

    public static string Of(IEnumerable<string> choices)
    {
        var all = choices.ToArray();
        return string.Join(", ", all.Take(MaxShown)) + (all.Length > MaxShown ? $" and {all.Length - MaxShown} more" : "");
    }
}
