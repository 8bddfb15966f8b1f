using FuseChat.Runtime.Mutations;

namespace FuseChat.Runtime.Tests.Mutations;

/// <summary>Arguments are equal where each is the same, in the same order; what .NET overlooks in times and URIs counts.</summary>
public class ArgumentsTests
{
    private static readonly DateTimeOffset Noon = new(2030, 1, 2, 12, 0, 0, TimeSpan.Zero);

    [Fact]
    public void The_same_values_are_equal()
    {
        var arguments = Arguments.Of(1).And<string?>(null).And(Noon).And(new Uri("https://example.com/#a"));
        var same = Arguments.Of(1).And<string?>(null).And(Noon).And(new Uri("https://example.com/#a"));

        Assert.Equal(arguments, same);
        Assert.Equal(arguments.GetHashCode(), same.GetHashCode());
    }

    [Fact]
    public void Offsets_and_fragments_are_told_apart()
    {
        Assert.NotEqual(Arguments.Of(Noon), Arguments.Of(Noon.ToOffset(TimeSpan.FromHours(1))));
        Assert.NotEqual(Arguments.Of<DateTimeOffset?>(Noon), Arguments.Of<DateTimeOffset?>(Noon.ToOffset(TimeSpan.FromHours(1))));
        Assert.NotEqual(Arguments.Of(new Uri("https://example.com/#a")), Arguments.Of(new Uri("https://example.com/#b")));
    }

    [Fact]
    public void Order_number_and_type_count()
    {
        Assert.NotEqual(Arguments.Of(1).And(2), Arguments.Of(2).And(1));
        Assert.NotEqual(Arguments.Of(1).And(2), Arguments.Of(2));
        Assert.NotEqual(Arguments.Of(1), Arguments.Of(1L));
        Assert.NotEqual(Arguments.Of<string?>(null), Arguments.Of<string?>(""));
    }
}
