namespace FuseChat.Runtime.Mutations;

/// <summary>A declared change of a document, as a value: it can be applied, printed, compared and written as JSON.</summary>
/// <remarks>Source: one entry of the schema keyword <c>x-mutations</c>. Applying is pure: no I/O, no clock, no randomness.</remarks>
/// <typeparam name="TDocument">The document type.</typeparam>
public interface IMutation<TDocument>
{
    /// <summary>The mutation's name in the schema, such as <c>memberAdded</c>; <c>combined</c> where it was made of several.</summary>
    string Name { get; }

    /// <summary>Applies the change.</summary>
    /// <param name="current">The document as it is; never changed.</param>
    /// <returns>The changed document; <paramref name="current"/> itself where there is nothing to change.</returns>
    TDocument Apply(TDocument current);

    /// <summary>The mutation as JSON: an object with one member, its name, holding the arguments; where it was made of several, the array of theirs.</summary>
    /// <returns>Such as <c>{"memberAdded":{"member":42}}</c>.</returns>
    /// <exception cref="Attributes.AttributesTooDeepException">An argument has more than 64 objects and arrays in each other.</exception>
    string ToJson();
}
