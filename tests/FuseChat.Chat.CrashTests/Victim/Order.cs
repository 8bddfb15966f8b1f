using FuseChat.Runtime.Twilio;

namespace FuseChat.Chat.CrashTests.Victim;

/// <summary>Everything that a process is told, as command-line arguments and back.</summary>
/// <param name="Address">Where the emulator answers.</param>
/// <param name="AccountSid">How to sign in.</param>
/// <param name="AuthToken">How to sign in.</param>
/// <param name="Dialect">Over which API.</param>
/// <param name="ServiceSid">The company's service.</param>
/// <param name="Operation">What to do.</param>
/// <param name="Channel">SID of the channel; for one that is to be made, its key.</param>
/// <param name="MessageSid">The message that is there already.</param>
public sealed record Order(
    string Address, string AccountSid, string AuthToken, TwilioDialect Dialect, string ServiceSid, Operation Operation, string Channel, string MessageSid)
{
    public static Order Parse(string[] arguments) => new(
        arguments[0],
        arguments[1],
        arguments[2],
        Enum.Parse<TwilioDialect>(arguments[3]),
        arguments[4],
        Enum.Parse<Operation>(arguments[5]),
        arguments[6],
        arguments[7]);

    public string[] ToArguments() => [Address, AccountSid, AuthToken, $"{Dialect}", ServiceSid, $"{Operation}", Channel, MessageSid];
}
