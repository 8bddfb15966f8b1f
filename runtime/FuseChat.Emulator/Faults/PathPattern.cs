using System.IO.Enumeration;

namespace FuseChat.Emulator.Faults;

/// <summary>A path with <c>*</c> for characters of a segment and <c>**</c> for any number of segments.</summary>
internal sealed class PathPattern(string pattern)
{
    private const string AnySegments = "**";

    private readonly string[] _pattern = pattern[1..].Split('/');

    /// <param name="path">As the client sent it, percent-encoded.</param>
    public bool Matches(string path)
    {
        string[] segments = [.. path.Trim('/').Split('/').Select(Uri.UnescapeDataString)];
        var (next, segment) = (0, 0);
        var (wildcard, taken) = (-1, 0);
        while (segment < segments.Length)
        {
            if (next < _pattern.Length && _pattern[next] == AnySegments)
            {
                (wildcard, taken) = (next++, segment);
            }
            else if (next < _pattern.Length && FileSystemName.MatchesSimpleExpression(_pattern[next], segments[segment], ignoreCase: false))
            {
                (next, segment) = (next + 1, segment + 1);
            }
            else if (wildcard >= 0)
            {
                // The last wildcard takes one segment more; an earlier one would gain nothing.
                (next, segment) = (wildcard + 1, ++taken);
            }
            else
            {
                return false;
            }
        }

        return _pattern.AsSpan(next).IndexOfAnyExcept(AnySegments) < 0;
    }
}
