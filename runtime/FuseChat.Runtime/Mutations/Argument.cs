using System.ComponentModel;
using FuseChat.Runtime.Json;

namespace FuseChat.Runtime.Mutations;

/// <summary>One argument of a mutation, and those behind it. A chain needs no type of its own for each mutation, and boxes nothing.</summary>
/// <param name="Value">The argument.</param>
/// <param name="Rest">The arguments behind it.</param>
/// <typeparam name="T">The argument's type.</typeparam>
/// <typeparam name="TCodec">The argument's codec.</typeparam>
/// <typeparam name="TRest">The arguments behind it.</typeparam>
[EditorBrowsable(EditorBrowsableState.Never)]
public readonly record struct Argument<T, TCodec, TRest>(T Value, TRest Rest) : IArguments<Argument<T, TCodec, TRest>>
    where TCodec : IAttributesCodec<TCodec, T>
    where TRest : IArguments<TRest>
{
    /// <inheritdoc />
    public static Argument<T, TCodec, TRest> Read(ref ArgumentsReader reader, ReadOnlySpan<string> names)
        => new(reader.Take<T, TCodec>(names[0]), TRest.Read(ref reader, names[1..]));

    /// <inheritdoc />
    public void Write(ref ArgumentsWriter writer, ReadOnlySpan<string> names)
    {
        writer.Add<T, TCodec>(names[0], Value);
        Rest.Write(ref writer, names[1..]);
    }
}
