namespace FuseChat.Runtime.Validation;

/// <summary>A member of an object in a text.</summary>
/// <param name="name">Its name between the quotes, as it is spelt.</param>
/// <param name="nameAt">Offset of the name's first quote.</param>
/// <param name="value">Offset of the value.</param>
internal readonly ref struct Member(ReadOnlySpan<byte> name, int nameAt, int value)
{
    internal ReadOnlySpan<byte> Name { get; } = name;

    internal int NameAt => nameAt;

    internal int Value => value;
}
