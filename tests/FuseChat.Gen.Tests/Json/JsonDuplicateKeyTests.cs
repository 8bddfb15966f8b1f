using FuseChat.Gen.Json;

namespace FuseChat.Gen.Tests.Json;

public class JsonDuplicateKeyTests
{
    [Theory]
    [InlineData("""{"a":1,«"a"»:2}""", """{"a":1}""", "#", "a")]
    [InlineData("""{"p":{"x~/y":[0,{"a":1,"b":2,«"a"»:{"c":[3]}, "d":4}]}}""", """{"p":{"x~/y":[0,{"a":1,"b":2,"d":4}]}}""", "#/p/x~0~1y/1", "a")]
    [InlineData("""{"":1,«""»:2}""", """{"":1}""", "#", "")]
    [InlineData("""{"a":1,«"\u0061"»:2}""", """{"a":1}""", "#", "a")]
    public void The_second_key_is_reported_and_the_first_is_kept(string json, string tree, string pointer, string key) => Reading.Verify(
        json, tree, $"FCG0002: '{pointer}' has the key \"{key}\" twice; rename or remove one, because only the first is read");

    [Fact]
    public void Keys_that_differ_in_case_are_different() => Reading.Verify("""{"a":1,"A":2}""", """{"a":1,"A":2}""");

    [Fact]
    public void Every_further_key_points_back_to_the_first()
    {
        var problems = Reading.Read("""{"a":1,"a":2,"b":3,"a":4}""").Problems;
        Assert.Equal([7, 19], problems.Select(problem => problem.Location.Span.Start));
        Assert.All(problems, problem => Assert.Equal(new(1, 3), Assert.Single(problem.AdditionalLocations).Span));
    }

    [Fact]
    public void Problems_inside_the_second_value_are_reported_too() => Reading.Verify(
        """{"a":1,«"a"»:{"b":«01»}}""",
        """{"a":1}""",
        "FCG0002: '#' has the key \"a\" twice; rename or remove one, because only the first is read",
        "FCG0004: '01' is not JSON; write 1");

    [Fact]
    public void Many_keys_are_compared_in_linear_time()
    {
        var members = Enumerable.Range(0, 200_000).Select(i => $"\"k{i}\":{i}");
        var read = JsonReader.Read(Reading.Path, $"{{{string.Join(',', members)},\"k77\":0,\"k3\":0}}");
        Assert.Equal(2, read.Problems.Length);
        Assert.Equal(200_001, read.Root?.NodeCount);
    }
}
