using System.Collections.Immutable;
using FuseChat.Gen.Model;

namespace FuseChat.Gen.Diagnostics;

/// <summary>What a message suggests, as properties of its diagnostic, for code fixes.</summary>
/// <remarks>Every suggestion of a message is the sentence <c>did you mean "…"?</c>, right behind what was found; that is the contract between rules and fixes.</remarks>
internal static class Suggestion
{
    /// <summary>The property that holds what was found.</summary>
    public const string Found = nameof(Found);

    /// <summary>The property that holds what was meant.</summary>
    public const string Meant = nameof(Meant);

    private const string Opening = "did you mean \"";
    private const string Closing = "\"?";

    /// <summary>The properties of a message with these arguments; none where it suggests nothing.</summary>
    public static ImmutableDictionary<string, string?> Of(EquatableArray<string> arguments)
    {
        for (var index = 1; index < arguments.Length; index++)
        {
            var end = arguments[index].IndexOf(Closing, StringComparison.Ordinal);
            if (arguments[index].StartsWith(Opening, StringComparison.Ordinal) && end > Opening.Length)
            {
                return ImmutableDictionary<string, string?>.Empty
                    .Add(Found, arguments[index - 1].Trim('"'))
                    .Add(Meant, arguments[index].Substring(Opening.Length, end - Opening.Length));
            }
        }

        return ImmutableDictionary<string, string?>.Empty;
    }
}
