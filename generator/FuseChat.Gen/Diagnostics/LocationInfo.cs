using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Text;

namespace FuseChat.Gen.Diagnostics;

/// <summary>A place in a file by value: what a <see cref="Location"/> says without keeping the text alive.</summary>
internal sealed record LocationInfo(string Path, TextSpan Span, LinePositionSpan Lines)
{
    public Location ToLocation() => Location.Create(Path, Span, Lines);
}
