using System.Globalization;
using System.Text;
using FuseChat.Runtime.Json;

namespace FuseChat.Runtime.Tests.Json;

/// <summary>Reads a value by a codec, changes it, and writes it in place of the text that was read.</summary>
internal static class Rewriting
{
    public static string Rewrite<T, TCodec>(string text, Func<T, T> change)
        where TCodec : IAttributesCodec<TCodec, T>
    {
        var utf8 = Encoding.UTF8.GetBytes(text);
        var reader = new AttributesReader(utf8);
        var original = TCodec.Read(ref reader);
        reader.End();
        Assert.Empty(reader.Problems);

        var writer = new AttributesWriter(1);
        try
        {
            TCodec.Rewrite(ref writer, change(original), original, utf8);
            return Encoding.UTF8.GetString(writer.Written);
        }
        finally
        {
            writer.Dispose();
        }
    }

    /// <summary>Spells an integer in one of many ways, and puts white space around it.</summary>
    public static string Odd(int value, Random random)
    {
        var digits = value.ToString(CultureInfo.InvariantCulture);
        return Space(random) + random.Next(4) switch { 0 => $"{digits}.0", 1 => $"{digits}e0", 2 => $"{digits}.00E+00", _ => digits } + Space(random);
    }

    public static string Space(Random random) => new[] { "", "", " ", "\n  " }[random.Next(4)];
}
