using System.Diagnostics.CodeAnalysis;
using FuseChat.Runtime.Attributes;

namespace FuseChat.Runtime.Tests.Applying;

/// <summary>A channel document that takes any text.</summary>
internal sealed record RawText(string Text) : ITwilioAttributes<RawText>
{
    public static TwilioResource Resource => TwilioResource.Channel;

    public static RawText Parse(string json) => new(json);

    public static bool TryParse(string? json, [MaybeNullWhen(false)] out RawText value, out AttributesProblems problems)
    {
        (value, problems) = (json is null ? null : new RawText(json), default);
        return value is not null;
    }

    public string ToJson() => Text;
}
