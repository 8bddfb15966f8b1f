namespace FuseChat.Emulator.Auth;

/// <summary>The one account that the emulator knows, and the two ways to sign in to it.</summary>
internal sealed record Credentials(string AccountSid, string AuthToken, string ApiKeySid, string ApiKeySecret)
{
    public bool Accept(string user, string password) =>
        (user == AccountSid && password == AuthToken) || (user == ApiKeySid && password == ApiKeySecret);
}
