using System.Globalization;
using FuseChat.Emulator.Http;
using FuseChat.Emulator.Store;

namespace FuseChat.Emulator.Paging;

/// <summary>Writes and reads page tokens.</summary>
internal static class PageTokenFormat
{
    private const string Prefix = "PT";
    private const string Name = "PageToken";

    public static string Write(this PageTokens tokens, long position) =>
        tokens == PageTokens.MessageIndex
            ? position.ToString(CultureInfo.InvariantCulture)
            : $"{Prefix}{position:x16}";

    public static long Read(this PageTokens tokens, string token) => tokens == PageTokens.MessageIndex ? ReadIndex(token) : ReadOpaque(token);

    private static long ReadIndex(string token) =>
        long.TryParse(token, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var index)
            ? index >= 0 ? index : throw ParametersExtensions.Bad(ChatProblem.BadMessagePageToken, Name, token, "0 or greater")
            : throw ParametersExtensions.Bad(ChatProblem.BadParameter, Name, token, "a number");

    private static long ReadOpaque(string token) =>
        token.StartsWith(Prefix, StringComparison.Ordinal)
        && long.TryParse(token.AsSpan(Prefix.Length), NumberStyles.AllowHexSpecifier, CultureInfo.InvariantCulture, out var position)
        && position >= 0
            ? position
            : throw ParametersExtensions.Bad(ChatProblem.BadParameter, Name, token, "a token of this list");
}
