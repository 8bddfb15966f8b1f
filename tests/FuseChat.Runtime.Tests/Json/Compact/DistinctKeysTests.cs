using System.Globalization;
using FuseChat.Runtime.Json.Compact;

namespace FuseChat.Runtime.Tests.Json.Compact;

public sealed class DistinctKeysTests
{
    [Theory]
    [InlineData(1)]
    [InlineData(20)]
    [InlineData(300)]
    public void Repeated_keys_are_found_as_a_set_finds_them(int seed)
    {
        var random = new Random(seed);
        for (var round = 0; round < 20_000; round++)
        {
            // Few values make repeats likely, and values far apart fall on the same slots.
            var keys = new int[random.Next(60)];
            var range = random.Next(1, 4_000);
            var factor = 1 << random.Next(20);
            for (var index = 0; index < keys.Length; index++)
            {
                keys[index] = random.Next(range) * factor;
            }

            if (random.Next(3) == 0)
            {
                Array.Sort(keys);
            }

            var expected = keys.Distinct().Count() == keys.Length;
            Assert.Equal(expected, DistinctKeys.AreAll<int>(keys));
            Assert.Equal(expected, DistinctKeys.AreAll<string>([.. keys.Select(key => key.ToString(CultureInfo.InvariantCulture))]));
        }
    }

    [Theory]
    [InlineData(8)]
    [InlineData(9)]
    [InlineData(256)]
    [InlineData(257)]
    [InlineData(10_000)]
    public void One_repeat_is_found_wherever_it_stands(int count)
    {
        var random = new Random(count);
        var keys = Enumerable.Range(0, count).Select(index => index * 7919 % 104_729).ToArray();
        Assert.True(DistinctKeys.AreAll<int>(keys));
        for (var round = 0; round < 100; round++)
        {
            var (first, second) = (random.Next(count), random.Next(count - 1));
            second += second >= first ? 1 : 0;
            var repeated = keys.ToArray();
            repeated[first] = repeated[second];
            Assert.False(DistinctKeys.AreAll<int>(repeated));
        }
    }
}
