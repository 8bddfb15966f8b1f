using System.Text;
using System.Text.Json;
using System.Text.Json.Serialization;
using FuseChat.Gen.IntegrationTests.Documents;
using FuseChat.Runtime.Applying;
using FuseChat.Runtime.Attributes;
using FuseChat.Runtime.Json.Converters;
using FuseChat.Runtime.Mutations;
using FuseChat.Runtime.Stores;

namespace FuseChat.Gen.IntegrationTests.Texts;

/// <summary>What is written can be read again: no more than 64 objects and arrays in each other.</summary>
public sealed class DepthTests
{
    private const int MaxDepth = 64;

    private static readonly DeepAttributes Empty = DeepAttributes.Parse("""{"few":1}""");

    public static TheoryData<string, Func<int, DeepAttributes>, string> Ways => new()
    {
        { "a value of any kind", depth => Empty with { Any = Array(depth - 1) }, "/any" + Zeros(63) },
        { "an item of any kind", depth => Empty with { Items = [1, Array(depth - 2)] }, "/items/1" + Zeros(62) },
        { "an entry of any kind", depth => Empty with { ByName = AttributeMap<string, AttributeValue>.Empty.With("a/b", Array(depth - 2)) }, "/byName/a~1b" + Zeros(62) },
        { "objects in themselves", depth => Empty with { Box = Box(depth - 1) }, "/box" + Steps("/inner", 63) },
        { "objects in arrays of themselves", depth => Empty with { Box = Boxes(depth - 1) }, "/box" + Steps("/boxes/0", 31) + "/boxes" },
        { "a map at the end", depth => Empty with { Box = Counts(depth - 1) }, "/box" + Steps("/inner", 62) + "/counts" },
        { "a value inside objects", depth => Empty with { Box = Content(depth - 1) }, "/box" + Steps("/inner", 10) + "/content" + Zeros(52) },
        { "unknown members of an object", depth => Empty with { Box = Inside(Read($$"""{"new":{{Array(depth - 12)}}}"""), 10) }, "/box" + Steps("/inner", 10) + "/new" + Zeros(52) },
        { "known members of another text", depth => Empty with { Box = Inside(Read($$"""{ "content" : {{Array(depth - 12)}} }"""), 10) }, "/box" + Steps("/inner", 10) + "/content" + Zeros(52) },
        { "unknown members of a map", depth => Empty with { Box = Inside(Read($$$"""{"counts":{"x":{{{Array(depth - 13)}}}}}"""), 10) }, "/box" + Steps("/inner", 10) + "/counts/x" + Zeros(51) },
        { "an object of one of several kinds", depth => Empty with { Thing = Thing($$"""{"kind":"boxed","box":{{Nested(depth - 2)}}}""") }, "/thing/box" + Steps("/inner", 62) },
        { "an object of an unknown kind", depth => Empty with { Thing = Thing($$"""{"kind":"new","inner":{{Nested(depth - 2)}}}""") }, "/thing" + Steps("/inner", 63) },
    };

    [Theory]
    [MemberData(nameof(Ways))]
    public void What_is_as_deep_as_can_be_read_is_written_and_what_is_deeper_is_an_error(string way, Func<int, DeepAttributes> make, string pointer)
    {
        var deepest = make(MaxDepth);
        Assert.Equal(deepest.ToJson(), DeepAttributes.Parse(deepest.ToJson()).ToJson());
        Assert.Equal(deepest.ToJson(), Encoding.UTF8.GetString(deepest.ToUtf8Json()));

        var deeper = make(MaxDepth + 1);
        foreach (var write in new Action[]
        {
            () => deeper.ToJson(),
            () => deeper.ToUtf8Json(),
            () => JsonSerializer.Serialize(deeper),
            () => JsonSerializer.Serialize(new Resource { Attributes = deeper }),
        })
        {
            var error = Assert.Throws<AttributesTooDeepException>(write);
            Assert.Equal((way, pointer, MaxDepth), (way, error.Pointer, error.MaxDepth));
        }
    }

    [Fact]
    public void The_error_says_what_is_wrong_where_and_what_to_do()
        => Assert.Equal(
            $"The document cannot be written: at '/any{Zeros(63)}' more than 64 objects and arrays are in each other, and nobody could read it again; keep less in each other",
            Assert.Throws<AttributesTooDeepException>(() => (Empty with { Any = Array(64) }).ToJson()).Message);

    [Fact]
    public void A_document_that_was_read_is_changed_at_its_deepest_place()
    {
        var text = $$"""{ "any" : {{Array(63)}}, "new": {{Array(63)}}, "box": {"inner": {{Nested(62)}} }, "few": 1 }""";
        var read = DeepAttributes.Parse(text);

        Assert.Equal(text.Replace("\"few\": 1", "\"few\": 2", StringComparison.Ordinal), (read with { Few = 2 }).ToJson());
        Assert.Equal(text.Replace(Array(63) + ", \"new", "1, \"new", StringComparison.Ordinal), (read with { Any = 1 }).ToJson());
        Assert.Throws<AttributesTooDeepException>(() => (read with { Any = Array(64) }).ToJson());
        Assert.Throws<AttributesTooDeepException>(() => (read with { Box = new() { Inner = read.Box } }).ToJson());
    }

    [Fact]
    public void What_is_replaced_or_only_looks_deep_counts_for_nothing()
    {
        var read = Read($$"""{ "content" : {{Array(60)}}, "old": "{{new string('[', 200)}}\"[" }""");
        var moved = Empty with { Box = Inside(read with { Content = "shallow" }, 20) };
        Assert.Equal(moved.ToJson(), DeepAttributes.Parse(moved.ToJson()).ToJson());

        var wide = Empty with { Any = AttributeValue.Parse($$"""[{{string.Join(',', Enumerable.Repeat("{\"a\\\"[\":[]}", 100))}}]""") };
        Assert.Equal(wide, DeepAttributes.Parse(wide.ToJson()));
    }

    [Fact]
    public void A_mutation_that_makes_the_document_too_deep_leaves_it_as_it_was_on_both_ways()
    {
        const string Text = """{"few":1,"items":[],"byName":{"a":1}}""";
        foreach (var (fits, tooDeep) in new (IMutation<DeepAttributes> Fits, IMutation<DeepAttributes> TooDeep)[]
        {
            (DeepAttributes.Mutations.AnySet(Array(63)), DeepAttributes.Mutations.AnySet(Array(64))),
            (DeepAttributes.Mutations.ItemAdded(Array(62)), DeepAttributes.Mutations.ItemAdded(Array(63))),
            (DeepAttributes.Mutations.EntryPut("b", Array(62)), DeepAttributes.Mutations.EntryPut("b", Array(63))),
            (DeepAttributes.Mutations.BoxSet(Box(63)), DeepAttributes.Mutations.BoxSet(Box(64))),
        })
        {
            var before = DeepAttributes.Parse(Text);
            var utf8 = Encoding.UTF8.GetBytes(Text);
            var written = fits.Apply(before).ToJson();
            Assert.Equal(written, DeepAttributes.Apply(fits, Text));
            Assert.Equal(written, Encoding.UTF8.GetString(DeepAttributes.Apply(fits, utf8)));
            Assert.Equal(written, DeepAttributes.Parse(written).ToJson());

            Assert.Throws<AttributesTooDeepException>(() => tooDeep.Apply(before).ToJson());
            Assert.Throws<AttributesTooDeepException>(() => DeepAttributes.Apply(tooDeep, Text));
            Assert.Throws<AttributesTooDeepException>(() => DeepAttributes.Apply(tooDeep, Encoding.UTF8.GetBytes(Text)));
            Assert.Equal(Text, before.ToJson());
        }
    }

    [Fact]
    public void Arguments_are_as_deep_as_values_and_read_back()
    {
        var value = DeepAttributes.Mutations.AnySet(Array(64));
        var box = DeepAttributes.Mutations.BoxSet(Box(64));
        foreach (var mutation in new[] { value, box, Mutation.Combine(value, box) })
        {
            Assert.Equal(mutation, DeepAttributes.Mutations.Parse(mutation.ToJson()));
        }

        var tooDeep = DeepAttributes.Mutations.BoxSet(Box(65));
        Assert.Equal("/boxSet/box" + Steps("/inner", 64), Assert.Throws<AttributesTooDeepException>(() => tooDeep.ToJson()).Pointer);
        Assert.StartsWith("boxSet({\"inner\":{", tooDeep.ToString(), StringComparison.Ordinal);
        Assert.Throws<MutationFormatException>(() => DeepAttributes.Mutations.Parse($$$"""{"anySet":{"value":[{{{Array(64)}}}]}}"""));
    }

    [Fact]
    public void Arguments_that_hold_values_or_objects_of_other_texts_are_no_deeper()
    {
        foreach (var box in new Func<int, DeepAttributes.Crate>[] { Content, Counts, depth => new() { Content = Array(depth - 1) }, depth => new() { Inner = Read(Nested(depth - 1)) } })
        {
            var deepest = DeepAttributes.Mutations.BoxSet(box(64));
            Assert.Equal(deepest, DeepAttributes.Mutations.Parse(deepest.ToJson()));
            Assert.Throws<AttributesTooDeepException>(() => DeepAttributes.Mutations.BoxSet(box(65)).ToJson());
            Assert.StartsWith("boxSet({", DeepAttributes.Mutations.BoxSet(box(65)).ToString(), StringComparison.Ordinal);
        }
    }

    [Fact]
    public async Task Nothing_is_sent_and_the_others_in_the_batch_land()
    {
        var store = new OneStore("""{"few":1}""");
        await using var engine = new ApplyEngine(store);
        var channel = ResourceAddress.Channel("IS1", "CH1");

        var refused = engine.ApplyAsync(channel, DeepAttributes.Mutations.AnySet(Array(64)));
        var applied = engine.ApplyAsync(channel, DeepAttributes.Mutations.AnySet(Array(63)));

        await Assert.ThrowsAsync<AttributesTooDeepException>(() => refused);
        await applied;
        Assert.Equal([$$"""{"any":{{Array(63)}},"few":1}"""], store.Written);
    }

    private static AttributeValue Array(int depth) => AttributeValue.Parse(new string('[', depth) + new string(']', depth));

    private static DeepAttributes.Crate Read(string json) => JsonSerializer.Deserialize<DeepAttributes.Crate>(json)!;

    private static DeepAttributes.ThingValue Thing(string json) => JsonSerializer.Deserialize<DeepAttributes.ThingValue>(json)!;

    private static DeepAttributes.Crate Box(int depth) => Inside(new(), depth - 1);

    private static DeepAttributes.Crate Inside(DeepAttributes.Crate box, int count) => count == 0 ? box : Inside(new() { Inner = box }, count - 1);

    private static DeepAttributes.Crate Boxes(int depth) => depth == 1 ? new() : new() { Boxes = depth == 2 ? [] : [Boxes(depth - 2)] };

    private static DeepAttributes.Crate Counts(int depth) => Inside(new() { Counts = AttributeMap<long, long>.Empty.With(1, 1) }, depth - 2);

    private static DeepAttributes.Crate Content(int depth) => Inside(new() { Content = Array(depth - 11) }, 10);

    private static string Nested(int depth) => depth == 1 ? "{}" : $$"""{"inner":{{Nested(depth - 1)}}}""";

    private static string Zeros(int count) => Steps("/0", count);

    private static string Steps(string step, int count) => string.Concat(Enumerable.Repeat(step, count));

    private sealed class Resource
    {
        [JsonConverter(typeof(AttributesStringJsonConverter<DeepAttributes>))]
        public required DeepAttributes Attributes { get; init; }
    }

    private sealed class OneStore(string text) : IAttributeStore
    {
        public List<string> Written { get; } = [];

        public Task<string?> ReadAsync(ResourceAddress resource, CancellationToken cancellationToken) => Task.FromResult<string?>(Written.LastOrDefault() ?? text);

        public Task WriteAsync(ResourceAddress resource, string attributes, CancellationToken cancellationToken)
        {
            Written.Add(attributes);
            return Task.CompletedTask;
        }
    }
}
