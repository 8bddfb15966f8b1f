using System.ComponentModel;
using FuseChat.Runtime.Attributes;

namespace FuseChat.Runtime.Mutations;

/// <summary>The arguments of a mutation, in the order of its parameters. Each has its own type, and nothing is boxed.</summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public abstract class Arguments : IEquatable<Arguments>
{
    private readonly Arguments? _before;
    private readonly int _index;

    private protected Arguments(Arguments? before)
    {
        _before = before;
        _index = before is null ? 0 : before._index + 1;
    }

    /// <summary>The first argument.</summary>
    /// <param name="value">The argument.</param>
    public static Arguments Of<T>(T value) => new Arguments<T>(value, null);

    /// <summary>These arguments, and the next one.</summary>
    /// <param name="value">The next argument.</param>
    public Arguments And<T>(T value) => new Arguments<T>(value, this);

    /// <summary>One of the arguments.</summary>
    /// <param name="index">Its position, from 0.</param>
    /// <typeparam name="T">The type with which it was given.</typeparam>
    public T Get<T>(int index)
    {
        var at = this;
        while (at._index != index)
        {
            at = at._before!;
        }

        return ((Arguments<T>)at).Value;
    }

    /// <inheritdoc />
    public bool Equals(Arguments? other) => other is not null && IsSame(other) && Equals(_before, other._before);

    /// <inheritdoc />
    public sealed override bool Equals(object? obj) => Equals(obj as Arguments);

    /// <inheritdoc />
    public sealed override int GetHashCode() => HashCode.Combine(_before, Hash());

    /// <summary>Whether the last arguments are equal.</summary>
    private protected abstract bool IsSame(Arguments other);

    /// <summary>The hash of the last argument.</summary>
    private protected abstract int Hash();
}

/// <summary>The last of some arguments.</summary>
/// <param name="value">The argument.</param>
/// <param name="before">Those before it.</param>
/// <typeparam name="T">Its type.</typeparam>
internal sealed class Arguments<T>(T value, Arguments? before) : Arguments(before)
{
    internal T Value { get; } = value;

    private protected override bool IsSame(Arguments other) => other is Arguments<T> { Value: var same } && ValueEquality<T>.AreSame(Value, same);

    private protected override int Hash() => Value is null ? 0 : EqualityComparer<T>.Default.GetHashCode(Value);
}
