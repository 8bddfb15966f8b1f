using FuseChat.Gen.Json;

namespace FuseChat.Gen.Tests.Json;

public class JsonFinderTests
{
    private const string Text = """{"a":{"b":[1,{"c":2},[3,4]],"d":{}},"e":[],"f":{"g":"h","i":null},"":0}""";

    private static readonly (string[] Path, int Position)[] Places =
    [
        ([], 0), (["a"], 1), (["a", "b"], 2), (["a", "b", "0"], 3), (["a", "b", "1"], 4), (["a", "b", "1", "c"], 5), (["a", "b", "2"], 6),
        (["a", "b", "2", "0"], 7), (["a", "b", "2", "1"], 8), (["a", "d"], 9), (["e"], 10), (["f"], 11), (["f", "g"], 12), (["f", "i"], 13), ([""], 14),
    ];

    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    [InlineData(3)]
    public void Every_value_is_found_in_any_order(int seed)
    {
        var finder = new JsonFinder(Reading.Read(Text).Root!);
        var random = new Random(seed);
        for (var i = 0; i < 500; i++)
        {
            var (path, position) = Places[random.Next(Places.Length)];
            Assert.True(finder.TryFind(Pointer(path), out var found));
            Assert.Equal(position, found);
        }
    }

    [Theory]
    [InlineData(0, "x")]
    [InlineData(2, "a", "b", "3")]
    [InlineData(2, "a", "b", "01")]
    [InlineData(2, "a", "b", "-1")]
    [InlineData(2, "a", "b", "")]
    [InlineData(3, "a", "b", "0", "0")]
    [InlineData(10, "e", "0")]
    public void What_is_not_there_ends_at_the_nearest_parent(int parent, params string[] path)
    {
        var finder = new JsonFinder(Reading.Read(Text).Root!);
        Assert.True(finder.TryFind(Pointer(["a", "b", "2"]), out _));

        Assert.False(finder.TryFind(Pointer(path), out var found));

        Assert.Equal(parent, found);
    }

    private static JsonPointer Pointer(IEnumerable<string> path) => path.Aggregate(JsonPointer.Root, (pointer, token) => pointer.Append(token));
}
