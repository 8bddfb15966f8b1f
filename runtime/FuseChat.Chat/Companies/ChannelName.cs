using System.Diagnostics.CodeAnalysis;
using System.Globalization;

namespace FuseChat.Chat;

/// <summary>The unique name of a channel: <c>{creator}-{key}</c>, such as <c>3-0f8c…</c>.</summary>
/// <remarks>
/// By it Twilio refuses to make a channel twice, and a lost answer is settled. Conversations v1 does not tell who made a
/// conversation; the name does.
/// </remarks>
/// <param name="Creator">Who made the channel.</param>
/// <param name="Key">What tells the creator's channels apart, at most <see cref="MaxKeyLength"/> characters.</param>
internal readonly record struct ChannelName(UserId Creator, string Key)
{
    // Twilio takes 64 characters; an id has 10 at most.
    public const int MaxKeyLength = 50;

    /// <summary>Reads a name in the form that <see cref="ToString"/> writes.</summary>
    public static bool TryParse([NotNullWhen(true)] string? text, out ChannelName name)
    {
        name = default;
        if (text?.IndexOf('-', StringComparison.Ordinal) is not (>= 0 and var dash)
            || !UserId.TryParse(text[..dash], CultureInfo.InvariantCulture, out var creator))
        {
            return false;
        }

        name = new ChannelName(creator, text[(dash + 1)..]);
        return true;
    }

    public override string ToString() => string.Create(CultureInfo.InvariantCulture, $"{Creator}-{Key}");
}
