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
        Assert.True(TryScan("""{"0":1}""", known, out _, out _));
        var before = GC.GetAllocatedBytesForCurrentThread();

        Assert.True(TryScan("""{"0":1,"1":2}""", known, out var keys, out _));

        Assert.InRange(GC.GetAllocatedBytesForCurrentThread() - before, 0, 1000);
        Assert.Equal([0, 1], keys);
    }

    private static bool TryScan(string text, int[] known, out int[] keys, out int[] values)
    {
        var position = 0;
        return CompactMap.TryScan<int, int, Int32Codec, Int32Codec>(Encoding.UTF8.GetBytes(text), ref position, known, out keys, out values);
    }
}
