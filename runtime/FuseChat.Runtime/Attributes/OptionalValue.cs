namespace FuseChat.Runtime.Attributes;

/// <summary>An argument that may be left out: the default is one that was. Null is an argument like any other.</summary>
/// <remarks>The parameters of <c>With</c>, which makes a changed copy of a document that is a class.</remarks>
/// <typeparam name="T">The argument's type.</typeparam>
/// <param name="value">The argument.</param>
public readonly struct OptionalValue<T>(T value)
{
    private readonly T _value = value;

    /// <summary>Whether there is an argument.</summary>
    public bool IsGiven { get; } = true;

    /// <summary>Takes a value as an argument.</summary>
    /// <param name="value">The value.</param>
    public static implicit operator OptionalValue<T>(T value) => new(value);

    /// <summary>The argument, or what stands where it was left out.</summary>
    /// <param name="current">What stands there.</param>
    public T Or(T current) => IsGiven ? _value : current;
}
