using FuseChat.Gen.IntegrationTests.Documents;
using FuseChat.Runtime.Attributes;

namespace FuseChat.Gen.IntegrationTests.Nested;

/// <summary>Problems inside a document have the whole way to them as their pointer, and depth has an end.</summary>
public sealed class NestedProblemTests
{
    private const string Rest = ""","owner":{"name":"O","unread":0},"members":{}}""";

    [Theory]
    [InlineData("\"settings\":{\"muted\":1}", "'/settings/muted' is the number 1; accepted is true or false (byte 21)")]
    [InlineData("\"settings\":{}", "'/settings' is an object without \"muted\"; accepted is an object with \"muted\", which is required (byte 12)")]
    [InlineData("\"settings\":[]", "'/settings' is an array; accepted is an object (byte 12)")]
    [InlineData("\"settings\":null", "'/settings' is null; accepted is an object (byte 12)")]
    [InlineData("\"settings\":{\"muted\":true,\"theme\":{\"uses\":0.5}}", "'/settings/theme/uses' is the number 0.5; accepted is an integer from -2147483648 to 2147483647 (byte 42)")]
    [InlineData("\"tasks\":[{\"title\":\"a\",\"done\":true},{\"title\":1,\"done\":true}]", "'/tasks/1/title' is the number 1; accepted is a string (byte 45)")]
    [InlineData("\"tasks\":[{\"title\":\"a\",\"done\":true,\"done\":true}]", "'/tasks/0/done' is a second member \"done\"; accepted is one member of that name (byte 42)")]
    [InlineData("\"root\":{\"name\":\"r\",\"shortcuts\":{\"a/b\":{\"name\":[]}}}", "'/root/shortcuts/a~1b/name' is an array; accepted is a string (byte 47)")]
    [InlineData("\"copy\":{\"owner\":{\"name\":\"P\",\"unread\":0},\"members\":{\"m\":0}}", "'/copy/members/m' is the number 0; accepted is an object (byte 56)")]
    public void A_problem_has_a_full_pointer(string member, string problem)
    {
        Assert.False(Workspace.TryParse($"{{{member}{Rest}", out _, out var problems));
        Assert.Equal(problem, problems.ToString());
    }

    [Fact]
    public void All_problems_of_all_levels_are_listed()
    {
        Assert.False(Workspace.TryParse("""{"settings":{"muted":0,"theme":{}},"tasks":[{},{"title":2}],"members":{"a":1}}""", out _, out var problems));
        Assert.Equal(
            ["", "/settings/muted", "/settings/theme", "/tasks/0", "/tasks/0", "/tasks/1", "/tasks/1/title", "/members/a"],
            problems.Select(problem => problem.Pointer));
    }

    [Theory]
    [InlineData(61, true)]
    [InlineData(62, true)]
    [InlineData(63, false)]
    [InlineData(100_000, false)]
    public void Depth_has_an_end(int depth, bool isRead)
    {
        var folders = string.Concat(Enumerable.Repeat("{\"name\":\"f\",\"parent\":", depth)) + "{\"name\":\"f\"}" + new string('}', depth);
        var isParsed = Workspace.TryParse($"{{\"root\":{folders}{Rest}", out var value, out var problems);

        Assert.Equal(isRead, isParsed);
        if (isRead)
        {
            var deepest = value!.Root!;
            for (var level = 0; level < depth; level++)
            {
                deepest = deepest.Parent!;
            }

            Assert.Null(deepest.Parent);
        }
        else
        {
            Assert.Equal("no more than 64 objects and arrays in each other", Assert.Single(problems).Accepted);
        }
    }

    [Fact]
    public void Depth_has_an_end_in_arrays_and_maps_too()
    {
        const int Depth = 50_000;
        var folders = string.Concat(Enumerable.Repeat("""{"name":"f","folders":[{"name":"g","shortcuts":{"s":""", Depth));
        var exception = Assert.Throws<AttributesFormatException>(() => Workspace.Parse("{\"root\":" + folders));
        Assert.StartsWith("/root/folders/0/shortcuts/s/folders/0", Assert.Single(exception.Problems).Pointer, StringComparison.Ordinal);
    }
}
