using CsCheck;
using FuseChat.Chat;
using FuseChat.Gen.IntegrationTests.Models;
using Arbitrary = CsCheck.Gen;

namespace FuseChat.Gen.IntegrationTests.Mutations;

/// <summary>Random mutations of random documents, in random spelling, against the model.</summary>
public sealed class ChannelPropertyTests
{
    private static readonly Gen<int> Spelling = Arbitrary.Frequency((1, Arbitrary.Const(0)), (4, Arbitrary.Int[1, int.MaxValue]));

    [Fact]
    public void Documents_in_any_spelling_are_read_and_written_unaltered()
        => Arbitrary.Select(ChannelStep.Document, Spelling).Sample((model, seed) =>
        {
            var text = model.Spell(new OddSpelling(seed));
            var document = ChannelAttributes.Parse(text);

            model.ExpectSame(document);
            Assert.Equal(text, (document with { }).ToJson());
            Assert.Equal(text, ChannelAttributes.Parse(System.Text.Encoding.UTF8.GetBytes(text)).ToJson());
        }, iter: 1000);

    [Fact]
    public void Every_mutation_does_what_the_model_does_and_no_more()
        => Arbitrary.Select(ChannelStep.Document, Spelling, ChannelStep.Any.List[0, 8]).Sample(Run, iter: 1000);

    [Fact]
    public void A_creation_among_the_mutations_begins_anew()
        => Arbitrary.Select(ChannelStep.Document, Spelling, ChannelStep.Any.List[0, 3], ChannelStep.Creation, ChannelStep.Any.List[0, 3])
            .Sample((model, seed, before, creation, after) => Run(model, seed, [.. before, creation, .. after]), iter: 1000);

    [Fact]
    public void Mutations_that_say_where_things_end_are_idempotent()
        => Arbitrary.Select(ChannelStep.Document, Spelling, ChannelStep.Id, ChannelStep.Name).Sample((model, seed, id, name) =>
        {
            var document = ChannelAttributes.Parse(model.Spell(new OddSpelling(seed)));
            foreach (var mutate in new Func<ChannelAttributes, ChannelAttributes>[] { d => d.MemberAdded(new(id)), d => d.MemberRemoved(new(id)), d => d.Renamed(name) })
            {
                var once = mutate(document);
                Assert.Same(once, mutate(once));
            }
        });

    private static void Run(ChannelModel model, int seed, List<ChannelStep> steps)
    {
        var text = model.Spell(new OddSpelling(seed));
        var document = ChannelAttributes.Parse(text);
        var changed = document;
        foreach (var step in steps)
        {
            var before = changed;
            var modelBefore = model.Copy();
            step.Model(model);
            changed = step.Value.Apply(before);

            model.ExpectSame(changed);
            modelBefore.ExpectSame(before);
            Assert.True(changed.UnreadMessages.Values.All(count => count >= 0));
            Assert.Equal(changed == before, ReferenceEquals(changed, before));
            Assert.True(model.IsReplaced || model.Equals(modelBefore) == ReferenceEquals(changed, before));
            if (step.Method is { } method)
            {
                Assert.Equal(changed, method(before));
                Assert.Equal(changed.ToJson(), method(before).ToJson());
            }

            Assert.Equal(step.Value, ChannelAttributes.Mutations.Parse(step.Value.ToJson()));
        }

        var written = changed.ToJson();
        Assert.Equal(changed, ChannelAttributes.Parse(written));
        Assert.True(ChannelModel.Read(RawObject.Parse(written)).Equals(model));
        if (ReferenceEquals(changed, document))
        {
            Assert.Same(text, written);
        }

        ChannelTextChecks.ExpectUntouched(text, written, model);
    }
}
