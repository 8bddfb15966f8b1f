namespace FuseChat.Emulator.CommandLine;

/// <summary>What the program prints once it listens.</summary>
internal static class Banner
{
    public static string For(TwilioEmulator emulator, string? dataFile)
    {
        var address = emulator.BaseAddress.GetLeftPart(UriPartial.Authority);
        return $"""
            Twilio Chat v2 and Conversations v1 emulator on {string.Join(", ", emulator.Addresses.Select(each => each.GetLeftPart(UriPartial.Authority)))}
            {Reach(emulator)}
            {(dataFile is null ? "Data lives in memory." : $"Data lives in {Path.GetFullPath(dataFile)}.")} Ctrl-C stops.

            Set in the app, and send to the address below what would go to https://chat.twilio.com
            and https://conversations.twilio.com:

              TWILIO_CHAT_BASE_ADDRESS={address}
              TWILIO_ACCOUNT_SID={emulator.AccountSid}
              TWILIO_AUTH_TOKEN={emulator.AuthToken}
              TWILIO_API_KEY={emulator.ApiKeySid}
              TWILIO_API_SECRET={emulator.ApiKeySecret}

            Try it:

              curl -u {emulator.AccountSid}:{emulator.AuthToken} {address}/v2/Services -d FriendlyName=Demo


            """;
    }

    private static string Reach(TwilioEmulator emulator) =>
        emulator.IsLoopback
            ? "It listens on the loopback interface; --urls makes it listen elsewhere."
            : "It listens beyond the loopback interface: whoever reaches this machine and has the secrets can use it.";
}
