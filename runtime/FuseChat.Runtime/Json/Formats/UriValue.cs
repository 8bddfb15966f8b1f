using System.Text;

namespace FuseChat.Runtime.Json.Formats;

/// <summary>What tells URIs apart that .NET does not.</summary>
internal static class UriValue
{
    /// <summary>Whether a URI is written with its scheme; one made from the path of a file is not.</summary>
    internal static bool IsAbsolute(Uri value) => value.IsAbsoluteUri && UriText.HasScheme(Encoding.UTF8.GetBytes(value.OriginalString));
}
