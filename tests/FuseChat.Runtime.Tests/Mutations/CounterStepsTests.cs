using System.Numerics;
using CsCheck;
using FuseChat.Runtime.Attributes;
using FuseChat.Runtime.Mutations;

namespace FuseChat.Runtime.Tests.Mutations;

public sealed class CounterStepsTests
{
    private static readonly Gen<int> Int = Gen.OneOf(
        Gen.Int, Gen.Int[-3, 3], Gen.Int[0, 3].Select(distance => int.MaxValue - distance), Gen.Int[0, 3].Select(distance => int.MinValue + distance));

    private static readonly Gen<long> Long = Gen.OneOf(
        Gen.Long, Gen.Long[-3, 3], Gen.Long[0, 3].Select(distance => long.MaxValue - distance), Gen.Long[0, 3].Select(distance => long.MinValue + distance));

    [Fact]
    public void Integers_of_32_bits_stop_at_their_bounds()
        => Gen.Select(Int, Int, Int, Int).Sample((value, by, one, other) => Check(value, by, Math.Min(one, other), Math.Max(one, other)), iter: 20_000);

    [Fact]
    public void Integers_of_64_bits_stop_at_their_bounds()
        => Gen.Select(Long, Long, Long, Long).Sample((value, by, one, other) => Check(value, by, Math.Min(one, other), Math.Max(one, other)), iter: 20_000);

    [Theory]
    [InlineData(int.MaxValue, int.MinValue, 0, int.MaxValue, 0)]
    [InlineData(int.MinValue, int.MaxValue, int.MinValue, -5, -5)]
    [InlineData(0, -1, 0, 10, 0)]
    [InlineData(10, 1, 0, 10, 10)]
    [InlineData(20, 1, 0, 10, 20)]
    [InlineData(20, -1, 0, 10, 19)]
    [InlineData(-20, -1, 0, 10, -20)]
    [InlineData(-20, 1, 0, 10, -19)]
    [InlineData(-20, 100, 0, 10, 10)]
    public void Examples(int value, int by, int minimum, int maximum, int expected)
        => Assert.Equal(expected, CounterSteps.Increment(value, by, minimum, maximum));

    [Fact]
    public void Maps_of_counters_change_as_their_model_does()
        => Gen.Select(Gen.Dictionary(Gen.Int[0, 5], Gen.Int[-1, 4])[0, 6], Gen.Int[0, 5], Gen.Int[-2, 2]).Sample((model, key, by) =>
        {
            var map = AttributeMap.Create(model);

            Expect(map, model, CounterSteps.IncrementAt(map, key, by, 0, 3), entry => entry == key, by);
            Expect(map, model, CounterSteps.IncrementAll(map, by, 0, 3), _ => true, by);
            Expect(map, model, CounterSteps.IncrementAllExcept(map, by, 0, 3, key), entry => entry != key, by);
        }, iter: 1000);

    [Fact]
    public void No_map_is_no_argument()
    {
        Assert.Throws<ArgumentNullException>(() => CounterSteps.IncrementAt<int, int>(null!, 1, 1, 0, 1));
        Assert.Throws<ArgumentNullException>(() => CounterSteps.IncrementAll<int, int>(null!, 1, 0, 1));
        Assert.Throws<ArgumentNullException>(() => CounterSteps.IncrementAllExcept(null!, 1, 0, 1, 1));
    }

    private static void Expect(AttributeMap<int, int> before, Dictionary<int, int> model, AttributeMap<int, int> after, Func<int, bool> isChanged, int by)
    {
        var expected = model.Select(entry => KeyValuePair.Create(entry.Key, isChanged(entry.Key) ? (int)Model(entry.Value, by, 0, 3) : entry.Value)).ToArray();

        Assert.Equal(expected, after);
        Assert.Equal(expected.SequenceEqual(model), ReferenceEquals(before, after));
        Assert.Equal(model, before);
    }

    private static void Check<T>(T value, T by, T minimum, T maximum)
        where T : IBinaryInteger<T>
        => Assert.Equal(
            Model(BigInteger.CreateChecked(value), BigInteger.CreateChecked(by), BigInteger.CreateChecked(minimum), BigInteger.CreateChecked(maximum)),
            BigInteger.CreateChecked(CounterSteps.Increment(value, by, minimum, maximum)));

    private static BigInteger Model(BigInteger value, BigInteger by, BigInteger minimum, BigInteger maximum)
        => by.Sign < 0
            ? value <= minimum ? value : BigInteger.Max(value + by, minimum)
            : value >= maximum ? value : BigInteger.Min(value + by, maximum);
}
