using FuseChat.Runtime.Attributes;
using FuseChat.Runtime.Json;
using FuseChat.Runtime.Validation;

namespace FuseChat.Runtime.Mutations;

/// <summary>Compares values by what they mean in JSON (JSON Schema 2020-12, core, section 4.2.2), where equal ones may be spelt differently.</summary>
/// <typeparam name="T">The values' type.</typeparam>
/// <typeparam name="TCodec">Their codec.</typeparam>
internal sealed class MeaningComparer<T, TCodec> : IEqualityComparer<T>
    where TCodec : IAttributesCodec<TCodec, T>
{
    internal static readonly MeaningComparer<T, TCodec> Instance = new();

    private const int Capacity = 128;

    public bool Equals(T? x, T? y)
    {
        if (ValueEquality<T?>.AreSame(x, y))
        {
            return true;
        }

        var left = new AttributesWriter(Capacity);
        var right = new AttributesWriter(Capacity);
        try
        {
            return TryWrite(ref left, x) && TryWrite(ref right, y) && JsonEquality.AreEqual(left.Written, right.Written);
        }
        finally
        {
            left.Dispose();
            right.Dispose();
        }
    }

    public int GetHashCode(T obj)
    {
        var writer = new AttributesWriter(Capacity);
        try
        {
            return TryWrite(ref writer, obj) ? JsonEquality.Hash(writer.Written) : 0;
        }
        finally
        {
            writer.Dispose();
        }
    }

    // What cannot be written, such as an object too deep to be read, means nothing in JSON: writing the document says so.
    private static bool TryWrite(ref AttributesWriter writer, T? value)
    {
        if (value is null && !TCodec.HasNull)
        {
            return false;
        }

        try
        {
            TCodec.Write(ref writer, value!);
            writer.End();
            return true;
        }
        catch (Exception error) when (error is InvalidOperationException or ArgumentException)
        {
            return false;
        }
    }
}
