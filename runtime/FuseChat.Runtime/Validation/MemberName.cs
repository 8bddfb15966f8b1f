using System.Text;
using FuseChat.Runtime.Json;

namespace FuseChat.Runtime.Validation;

/// <summary>A member name in a schema.</summary>
internal readonly struct MemberName(string name)
{
    private readonly byte[] _utf8 = Encoding.UTF8.GetBytes(name);

    /// <summary>Whether a name in a text is this one.</summary>
    /// <param name="raw">What stands between the quotes, as it is spelt.</param>
    internal bool Is(ReadOnlySpan<byte> raw) => raw.SequenceEqual(_utf8) || (raw.Contains((byte)'\\') && EscapedString.Decode(raw) == name);

    public override string ToString() => $"\"{name}\"";
}
