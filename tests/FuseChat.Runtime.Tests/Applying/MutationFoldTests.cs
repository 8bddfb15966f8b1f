using CsCheck;
using FuseChat.Runtime.Applying;
using FuseChat.Runtime.Mutations;
using FuseChat.Runtime.Stores;

namespace FuseChat.Runtime.Tests.Applying;

public sealed class MutationFoldTests
{
    private static readonly ResourceAddress Channel = ResourceAddress.Channel("IS1", "CH1");

    private static readonly Gen<IMutation<Counter>> Mutations = Gen.OneOf<IMutation<Counter>>(
        Gen.Int[-2, 2].Select(amount => (IMutation<Counter>)new Add(amount)),
        Gen.Int[0, 20_000].Select(length => (IMutation<Counter>)new Write(new string('x', length))),
        Gen.Int[0, 3].Select(count => (IMutation<Counter>)new Start(count)),
        Gen.Const((IMutation<Counter>)new Poison()));

    [Fact]
    public void A_batch_gives_each_mutation_what_it_would_get_alone()
        => Gen.Select(Gen.Bool, Mutations.List[0, 12]).Sample((exists, mutations) =>
        {
            var start = exists ? new Counter(1) : null;
            var batch = MutationFold.Fold<Counter>(Channel, start, mutations.ToArray());

            var current = start;
            foreach (var (mutation, landing) in mutations.Zip(batch.Landings))
            {
                var alone = MutationFold.Fold<Counter>(Channel, current, [mutation]);
                current = alone.Document;
                Assert.Equal(alone.Landings[0].Applied, landing.Applied);
                Assert.Equal(alone.Landings[0].Error?.Message, landing.Error?.Message);
            }

            Assert.Equal(current, batch.Document);
            Assert.Equal(Equals(current, start) ? null : current!.ToJson(), batch.Json);
        });

    [Fact]
    public void Combined_mutations_land_or_fail_as_one()
    {
        var folded = MutationFold.Fold<Counter>(
            Channel,
            null,
            [Mutation.Combine<Counter>(new Add(1)), Mutation.Combine<Counter>(new Start(2), new Add(1)), Mutation.Combine<Counter>(new Add(5), new Poison()), Mutation.Combine<Counter>(new Add(3), new Write("x")), Mutation.Combine<Counter>(new Add(1), new Add(-1))]);

        Assert.Equal(new Counter(6) with { Note = "x" }, folded.Document);
        Assert.IsType<NoDocumentException>(folded.Landings[0].Error);
        Assert.IsType<ArithmeticException>(folded.Landings[2].Error);
        Assert.Equal([null, true, null, true, false], folded.Landings.Select(landing => landing.Applied?.Changed));
    }

    [Fact]
    public void Nothing_is_written_where_the_batch_is_empty()
    {
        var folded = MutationFold.Fold<Counter>(Channel, new Counter(1), []);

        Assert.Null(folded.Json);
        Assert.Empty(folded.Landings);
    }

    [Fact]
    public void A_document_of_exactly_the_limit_is_written()
    {
        var room = (16 * 1024) - new Counter(0).ToJson().Length;

        var folded = MutationFold.Fold<Counter>(Channel, new Counter(0), [new Write(new string('x', room))]);

        Assert.Equal(16 * 1024, folded.Json!.Length);
        Assert.IsType<AttributesTooLargeException>(
            MutationFold.Fold<Counter>(Channel, new Counter(0), [new Write(new string('x', room + 1))]).Landings[0].Error);
    }
}
