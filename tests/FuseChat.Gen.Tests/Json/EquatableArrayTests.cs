using System.Collections.Immutable;
using FuseChat.Gen.Model;

namespace FuseChat.Gen.Tests.Json;

public class EquatableArrayTests
{
    [Fact]
    public void The_default_is_the_empty_array()
    {
        EquatableArray<string> empty = [];
        Assert.True(empty == default);
        Assert.Equal(EquatableArray<string>.Empty, new EquatableArray<string>(default));
        Assert.Equal(default(EquatableArray<string>).GetHashCode(), empty.GetHashCode());
        Assert.True(default(EquatableArray<string>).IsEmpty);
        Assert.Empty(default(EquatableArray<string>).AsImmutable);
        Assert.Empty(default(EquatableArray<string>));
    }

    [Fact]
    public void Arrays_of_equal_items_are_equal()
    {
        EquatableArray<string> one = ["a", new('b', 2)];
        var other = new[] { "a", "bb" }.ToEquatableArray();
        Assert.True(one == other);
        Assert.True(one.Equals((object)other));
        Assert.Equal(one.GetHashCode(), other.GetHashCode());
        Assert.Equal("[a, bb]", one.ToString());
    }

    [Theory]
    [InlineData("a")]
    [InlineData("b", "a")]
    [InlineData("a", "b", "c")]
    [InlineData("a", "B")]
    public void Other_items_or_another_order_are_not_equal(params string[] items)
    {
        EquatableArray<string> one = ["a", "b"];
        Assert.True(one != items.ToEquatableArray());
        Assert.False(one.Equals((object)items));
    }

    [Fact]
    public void Items_are_counted_indexed_and_enumerated()
    {
        EquatableArray<int> array = [3, 1, 2];
        Assert.Equal(3, array.Length);
        Assert.Equal(1, array[1]);
        Assert.Equal(2, array[^1]);
        Assert.Equal([3, 1, 2], array);
        Assert.True(ImmutableArray.Create(3, 1, 2).SequenceEqual(array.AsImmutable));
        var sum = 0;
        foreach (var item in array)
        {
            sum += item;
        }

        Assert.Equal(6, sum);
    }

    [Fact]
    public void A_builder_is_drained()
    {
        var builder = ImmutableArray.CreateBuilder<int>();
        builder.Add(1);
        Assert.Equal([1], builder.ToEquatableArray());
        Assert.Empty(builder);
    }
}
