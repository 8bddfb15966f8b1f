using System.ComponentModel;

namespace FuseChat.Runtime.Json;

/// <summary>How the members of an emitted enum are spelt in JSON.</summary>
/// <typeparam name="TEnum">The enum.</typeparam>
[EditorBrowsable(EditorBrowsableState.Never)]
public interface IEnumText<TEnum>
    where TEnum : struct, Enum
{
    /// <summary>Finds the member of a text.</summary>
    /// <param name="text">The text as UTF-8, its escapes decoded.</param>
    /// <returns>The member; null where the enum does not know the text.</returns>
    static abstract TEnum? Find(ReadOnlySpan<byte> text);

    /// <summary>The text of a member as JSON between its quotes, as UTF-8.</summary>
    /// <param name="member">The member.</param>
    /// <exception cref="ArgumentOutOfRangeException">The enum has no such member.</exception>
    static abstract ReadOnlySpan<byte> TextOf(TEnum member);
}
