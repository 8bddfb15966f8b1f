using System.Text;
using FuseChat.Runtime.Json.Codecs;
using FuseChat.Runtime.Json.Compact;

namespace FuseChat.Runtime.Tests.Json.Compact;

/// <summary>A map takes the array that was read before it as its keys, where they are the same.</summary>
public class KnownKeysTests
{
    [Fact]
    public void The_same_keys_are_shared()
    {
        int[] known = [30, 10, 20];

        Assert.True(TryScan("""{"30":1,"10":2,"20":3}""", known, out var keys, out var values));

        Assert.Same(known, keys);
        Assert.Equal([1, 2, 3], values);
    }

    [Theory]
    [InlineData("""{"31":1,"10":2,"20":3}""", new[] { 31, 10, 20 })]
    [InlineData("""{"30":1,"10":2,"21":3}""", new[] { 30, 10, 21 })]
    [InlineData("""{"30":1,"20":2,"10":3}""", new[] { 30, 20, 10 })]
    [InlineData("""{"30":1,"10":2}""", new[] { 30, 10 })]
    [InlineData("""{"30":1,"10":2,"20":3,"40":4}""", new[] { 30, 10, 20, 40 })]
    public void Other_keys_get_an_array_of_their_own(string text, int[] expected)
    {
        int[] known = [30, 10, 20];

        Assert.True(TryScan(text, known, out var keys, out _));

        Assert.Equal(expected, keys);
        Assert.Equal([30, 10, 20], known);
    }

    [Theory]
    [InlineData("""{"30":1,"30":2,"20":3}""", new[] { 30, 30, 20 })]
    [InlineData("""{"30":1,"30":2,"20":3}""", new[] { 30, 10, 20 })]
    [InlineData("""{"30":1,"10":2,"20":x}""", new[] { 30, 10, 20 })]
    public void What_is_no_map_stays_none(string text, int[] known)
    {
        int[] before = [.. known];

        Assert.False(TryScan(text, known, out _, out _));

        Assert.Equal(before, known);
    }

    [Fact]
    public void A_short_map_gets_no_room_for_many_known_keys()
    {
        var known = Enumerable.Range(0, 100_000).ToArray();
        var (text, start) = Behind(known, """{"0":1,"1":2}"""u8);
        Assert.True(TryScan(text, start, known, out _, out _));
        var before = GC.GetAllocatedBytesForCurrentThread();

        Assert.True(TryScan(text, start, known, out var keys, out _));

        Assert.InRange(GC.GetAllocatedBytesForCurrentThread() - before, 0, 1000);
        Assert.Equal([0, 1], keys);
    }

    [Theory]
    [InlineData("""{"1234567":1,"12345678":2,"-5":3}""", new[] { 1234567, 12345678, -5 })]
    [InlineData("""{"5":1}""", new[] { 5 })]
    [InlineData("""{"5":1,"1234567":2}""", new[] { 5, 1234567 })]
    public void Names_of_any_length_are_compared_with_the_items(string text, int[] known)
    {
        Assert.True(TryScan(text, known, out var keys, out var values));

        Assert.Same(known, keys);
        Assert.Equal(Enumerable.Range(1, known.Length), values);
    }

    [Theory]
    [InlineData("""{"30":1,"1234567":2,"20":3}""", new[] { 30, 1234567, 20 })]
    [InlineData("""{"12345678":1,"1":12}""", new[] { 12345678, 1 })]
    [InlineData("""{"1":1}  """, new[] { 1 })]
    public void Any_byte_in_the_place_of_another_is_read_as_without_known_keys(string text, int[] known)
    {
        var bytes = Encoding.UTF8.GetBytes(text);
        for (var at = 1; at < bytes.Length; at++)
        {
            for (var value = 0; value < 256; value++)
            {
                var damaged = (byte[])bytes.Clone();
                damaged[at] = (byte)value;
                var position = 0;
                var expected = CompactMap.TryScan<int, int, Int32Codec, Int32Codec>(damaged, ref position, null, 0, out var expectedKeys, out var expectedValues);

                var isRead = TryScan(damaged, known, out var keys, out var values);

                Assert.True(isRead == expected, Encoding.Latin1.GetString(damaged));
                Assert.Equal(expectedKeys, keys);
                Assert.Equal(expectedValues, values);
            }
        }
    }

    private static bool TryScan(string map, int[] known, out int[] keys, out int[] values)
        => TryScan(Encoding.UTF8.GetBytes(map), known, out keys, out values);

    private static bool TryScan(ReadOnlySpan<byte> map, int[] known, out int[] keys, out int[] values)
    {
        var (text, start) = Behind(known, map);
        return TryScan(text, start, known, out keys, out values);
    }

    private static bool TryScan(byte[] text, int start, int[] known, out int[] keys, out int[] values)
    {
        var position = start;
        return CompactMap.TryScan<int, int, Int32Codec, Int32Codec>(text, ref position, known, 1, out keys, out values);
    }

    /// <summary>The text of an array and a map.</summary>
    private static (byte[] Text, int MapStart) Behind(int[] items, ReadOnlySpan<byte> map)
    {
        var array = Encoding.UTF8.GetBytes($"[{string.Join(',', items)}],");
        return ([.. array, .. map], array.Length);
    }
}
