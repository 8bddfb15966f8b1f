using System.ComponentModel;

namespace FuseChat.Runtime.Json;

/// <summary>What the runtime needs to know of an emitted closed hierarchy of object types, which one member tells apart.</summary>
/// <typeparam name="TSelf">The base of the hierarchy.</typeparam>
[EditorBrowsable(EditorBrowsableState.Never)]
public interface IAttributesUnion<TSelf>
    where TSelf : class, IAttributesUnion<TSelf>
{
    /// <summary>Name of the member that tells the branches apart, as JSON between its quotes, as UTF-8.</summary>
    static abstract ReadOnlySpan<byte> Discriminator { get; }

    /// <summary>Reads the object at the position as the branch that it is.</summary>
    /// <param name="reader">The reader, at an object.</param>
    /// <param name="discriminator">The value of the member that tells the branches apart.</param>
    /// <returns>The object; null where anything did not fit, which the reader then has listed.</returns>
    static abstract TSelf? Read(ref AttributesReader reader, string discriminator);

    /// <summary>Writes the object.</summary>
    /// <param name="writer">Where to.</param>
    void Write(ref AttributesWriter writer);
}
