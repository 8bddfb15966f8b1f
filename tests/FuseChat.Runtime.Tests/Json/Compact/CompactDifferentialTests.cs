using System.Text;
using FuseChat.Runtime.Attributes;
using FuseChat.Runtime.Json;
using FuseChat.Runtime.Json.Codecs;

namespace FuseChat.Runtime.Tests.Json.Compact;

/// <summary>The fast way against the general way, which codecs without a fast way force upon the same texts.</summary>
public sealed class CompactDifferentialTests
{
    private const int Texts = 60_000;

    private static readonly string[] Values = ["0", "7", "-1", "42", "2147483647", "2147483648", "1.0", "1e1", "-0", "01", "true", "false", "\"a\"", "\"b,]}\"", "\"\\n\"", "null", "[]", "{}", ""];
    private static readonly string[] Names = ["\"1\"", "\"2\"", "\"30\"", "\"007\"", "\"-5\"", "\"-0\"", "\"a\"", "\"\\u0031\"", "\"\"", "1"];
    private static readonly string[] Odd = [" ", ",", ",,", "\n", "]", "}", "\"", "\\", "\u0001", ":", "x", "1"];

    [Theory]
    [InlineData(1)]
    [InlineData(20)]
    public void Arrays_are_read_alike(int seed)
    {
        var accepted = 0;
        foreach (var text in Variations(seed, random => $"[{string.Join(',', Pick(Values, random))}]"))
        {
            accepted += AssertAlike<AttributeArray<int>, ArrayCodec<int, Int32Codec>, ArrayCodec<int, General<int, Int32Codec>>>(text);
            accepted += AssertAlike<AttributeArray<bool>, ArrayCodec<bool, BooleanCodec>, ArrayCodec<bool, General<bool, BooleanCodec>>>(text);
            accepted += AssertAlike<AttributeArray<string>, ArrayCodec<string, StringCodec>, ArrayCodec<string, General<string, StringCodec>>>(text);
        }

        Assert.InRange(accepted, Texts / 20, Texts * 2);
    }

    [Theory]
    [InlineData(1)]
    [InlineData(20)]
    public void Maps_are_read_alike(int seed)
    {
        var accepted = 0;
        foreach (var text in Variations(seed, random => $"{{{string.Join(',', Pick(Names, random).Select(name => $"{name}:{Values[random.Next(Values.Length)]}"))}}}"))
        {
            accepted += AssertAlike<AttributeMap<int, int>, MapCodec<int, int, Int32Codec, Int32Codec>, MapCodec<int, int, General<int, Int32Codec>, General<int, Int32Codec>>>(text);
            accepted += AssertAlike<AttributeMap<string, bool>, MapCodec<string, bool, StringCodec, BooleanCodec>, MapCodec<string, bool, General<string, StringCodec>, General<bool, BooleanCodec>>>(text);
            accepted += AssertAlike<AttributeMap<string, string>, MapCodec<string, string, StringCodec, StringCodec>, MapCodec<string, string, General<string, StringCodec>, General<string, StringCodec>>>(text);
        }

        Assert.InRange(accepted, Texts / 20, Texts * 2);
    }

    private static IEnumerable<string> Variations(int seed, Func<Random, string> make)
    {
        var random = new Random(seed);
        for (var index = 0; index < Texts; index++)
        {
            var text = make(random);
            yield return random.Next(4) switch
            {
                0 => text[..random.Next(text.Length + 1)],
                1 => text.Insert(random.Next(text.Length + 1), Odd[random.Next(Odd.Length)]),
                2 => text.Remove(random.Next(text.Length), 1),
                _ => text,
            };
        }
    }

    // Mostly of one kind, so that many texts are accepted.
    private static List<string> Pick(string[] from, Random random)
    {
        var (first, count) = (random.Next(from.Length), random.Next(5));
        return [.. Enumerable.Range(0, count).Select(index => random.Next(6) == 0 ? from[random.Next(from.Length)] : from[(first + index) % from.Length])];
    }

    /// <returns>1 where the text is accepted.</returns>
    private static int AssertAlike<T, TFast, TGeneral>(string text)
        where TFast : IAttributesCodec<TFast, T>
        where TGeneral : IAttributesCodec<TGeneral, T>
    {
        var (fast, fastProblems, fastEnd, fastAnew) = Read<T, TFast>(text);
        var (general, generalProblems, generalEnd, generalAnew) = Read<T, TGeneral>(text);
        Assert.Equal(generalProblems, fastProblems);
        if (fastProblems.Length > 0)
        {
            return 0;
        }

        Assert.Equal(general, fast);
        Assert.Equal(generalEnd, fastEnd);
        Assert.Equal(generalAnew, fastAnew);
        return 1;
    }

    private static (T Value, string Problems, int End, string Anew) Read<T, TCodec>(string text)
        where TCodec : IAttributesCodec<TCodec, T>
    {
        var reader = new AttributesReader(Encoding.UTF8.GetBytes(text));
        if (reader.Peek() is not ((byte)'[' or (byte)'{'))
        {
            return (default!, "no array or object", 0, "");
        }

        var value = TCodec.Read(ref reader);
        var end = reader.Position;
        reader.End();
        var problems = string.Join('\n', reader.Problems);
        if (problems.Length > 0)
        {
            return (value, problems, end, "");
        }

        var writer = new AttributesWriter(1);
        TCodec.Write(ref writer, value);
        var anew = Encoding.UTF8.GetString(writer.Written);
        writer.Dispose();
        return (value, problems, end, anew);
    }

    /// <summary>A codec without its fast way.</summary>
    private readonly struct General<T, TCodec> : IAttributesCodec<General<T, TCodec>, T>, IAttributesKey<T>
        where TCodec : IAttributesCodec<TCodec, T>
    {
        public static T Read(ref AttributesReader reader) => TCodec.Read(ref reader);

        public static void Write(ref AttributesWriter writer, T value) => TCodec.Write(ref writer, value);

        public static bool TryReadName(ReadOnlySpan<byte> name, out T key)
        {
            if (typeof(T) == typeof(int))
            {
                var isKey = Int32Codec.TryReadName(name, out var integer);
                key = (T)(object)integer;
                return isKey;
            }

            StringCodec.TryReadName(name, out var text);
            key = (T)(object)text;
            return true;
        }

        public static void WriteName(ref AttributesWriter writer, T key)
        {
            if (key is int integer)
            {
                Int32Codec.WriteName(ref writer, integer);
            }
            else
            {
                writer.String((string)(object)key!);
            }
        }
    }
}
