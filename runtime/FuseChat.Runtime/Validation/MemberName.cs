using System.Text;
using FuseChat.Runtime.Json;

namespace FuseChat.Runtime.Validation;

/// <summary>A member name in a schema.</summary>
internal readonly struct MemberName(string name)
{
    private readonly byte[] _utf8 = Encoding.UTF8.GetBytes(name);

    /// <summary>Whether a name in a text is this one.</summary>
    /// <param name="raw">What stands between the quotes, as it is spelt.</param>
    /// <param name="isEscaped">Whether it is spelt with escapes.</param>
    internal bool Is(ReadOnlySpan<byte> raw, bool isEscaped) => isEscaped ? EscapedString.Decode(raw) == name : raw.SequenceEqual(_utf8);

    public override string ToString() => $"\"{name}\"";
}
