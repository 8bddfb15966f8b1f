namespace FuseChat.Emulator.Store;

/// <summary>The prefixes of SIDs, and what a SID looks like.</summary>
internal static class Sid
{
    public const string Account = "AC";

    public const string ApiKey = "SK";

    public const string Service = "IS";

    public const string Channel = "CH";

    public const string Member = "MB";

    public const string Message = "IM";

    public const string User = "US";

    public const string Role = "RL";

    public const string Webhook = "WH";

    public const string Invite = "IN";

    public const string MessagingService = "MG";

    public const string StudioFlow = "FW";

    public const string ContentTemplate = "HX";

    public static bool LooksLike(string prefix, string text) =>
        text.Length == 34
        && text.StartsWith(prefix, StringComparison.Ordinal)
        && text.Skip(2).All(char.IsAsciiHexDigit);
}
