using CsCheck;
using FuseChat.Runtime.Applying;

namespace FuseChat.Runtime.Tests.Applying;

public sealed class SurvivalCheckTests
{
    [Theory]
    [InlineData("""{"a":1}""", """{"a":2}""", """{"a":2}""")]
    [InlineData("""{"a":1}""", """{"a":2}""", """{ "a": 2.0 }""")]
    [InlineData("""{"a":1}""", """{"a":2}""", """{"b":9,"a":2}""")]
    [InlineData("""{"a":1,"b":1}""", """{"a":2,"b":2}""", """{"a":2,"b":7}""")]
    [InlineData("""{"a":{"x":1}}""", """{"a":{"x":1,"y":2}}""", """{"a":{"y":2}}""")]
    [InlineData("""{"l":[1]}""", """{"l":[1,2]}""", """{"l":[2,5]}""")]
    [InlineData("""{"l":[1,2]}""", """{"l":[1]}""", """{"l":[1,5]}""")]
    [InlineData("{}", """{"a":{"x":1}}""", """{"a":{"x":1,"z":1}}""")]
    [InlineData(null, """{"a":1}""", """{"a":1,"b":1}""")]
    [InlineData("""{"a":1}""", "{}", """{"b":1}""")]
    public void A_change_stands_where_it_is_found_whatever_else_is_there(string? before, string written, string? stored)
        => Assert.Equal(Survival.Stands, SurvivalCheck.Of(before, written, stored));

    [Theory]
    [InlineData("""{"a":1}""", """{"a":2}""", """{"a":1}""")]
    [InlineData("""{"a":1}""", """{"a":2}""", """{ "a" : 1, "b": 1 }""")]
    [InlineData("""{"a":1,"b":1}""", """{"a":2,"b":2}""", """{"a":1,"b":7}""")]
    [InlineData("""{"a":1}""", """{"a":2}""", "{}")]
    [InlineData("""{"a":1}""", """{"a":2}""", null)]
    [InlineData("""{"a":1}""", """{"a":2}""", "not JSON")]
    [InlineData("""{"a":1}""", """{"a":2}""", "[]")]
    [InlineData("""{"l":[1]}""", """{"l":[1,2]}""", """{"l":[1,5]}""")]
    [InlineData("""{"l":[1,1]}""", """{"l":[1,1,1]}""", """{"l":[1,5,1]}""")]
    [InlineData("{}", """{"a":{"x":1}}""", """{"b":1}""")]
    public void A_change_is_gone_where_nothing_of_it_is_found(string? before, string written, string? stored)
        => Assert.Equal(Survival.Gone, SurvivalCheck.Of(before, written, stored));

    [Theory]
    [InlineData("""{"a":1}""", """{"a":2}""", """{"a":3}""")]
    [InlineData("""{"a":1,"b":1}""", """{"a":2,"b":2}""", """{"a":1,"b":2}""")]
    [InlineData("""{"l":[1]}""", """{"l":[1,2,3]}""", """{"l":[1,2]}""")]
    [InlineData("""{"a":[1]}""", """{"a":[2]}""", """{"a":"x"}""")]
    public void What_both_writers_changed_is_unclear(string? before, string written, string? stored)
        => Assert.Equal(Survival.Unclear, SurvivalCheck.Of(before, written, stored));

    [Fact]
    public void A_change_to_other_members_never_matters()
        => Gen.Select(Gen.Int[0, 3], Gen.Int[0, 3], Gen.Int[0, 3], Gen.Bool).Where((a, b, _, _) => a != b).Sample((before, after, other, stands) =>
            Assert.Equal(
                stands ? Survival.Stands : Survival.Gone,
                SurvivalCheck.Of(
                    $$"""{"mine":{{before}},"other":0}""",
                    $$"""{"mine":{{after}},"other":0}""",
                    $$"""{"other":{{other}},"new":[{{other}}],"mine":{{(stands ? after : before)}}}""")));
}
