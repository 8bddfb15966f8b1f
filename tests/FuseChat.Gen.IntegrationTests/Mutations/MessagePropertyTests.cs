using CsCheck;
using FuseChat.Chat;
using FuseChat.Gen.IntegrationTests.Models;
using FuseChat.Gen.IntegrationTests.Texts;
using Arbitrary = CsCheck.Gen;

namespace FuseChat.Gen.IntegrationTests.Mutations;

/// <summary>Random mutations of random message documents, in random spelling, against the model.</summary>
public sealed class MessagePropertyTests
{
    private static readonly Gen<string> Name = ChannelStep.Name.Select(name => name ?? "null");

    private static readonly Gen<MessageModel> Document = Arbitrary.Select(
        ChannelStep.Id, Name, Arbitrary.Dictionary(ChannelStep.Id, Arbitrary.Bool)[0, 6], (author, name, read) => new MessageModel(author, name, new(read)));

    [Fact]
    public void Reading_is_noted_once_and_changes_the_text_of_one_entry_alone()
        => Arbitrary.Select(Document, Arbitrary.Int[0, int.MaxValue], ChannelStep.Id.List[0, 8]).Sample((model, seed, readers) =>
        {
            var text = model.Spell(new OddSpelling(seed));
            var document = MessageAttributes.Parse(text);
            Assert.Equal(text, (document with { }).ToJson());

            foreach (var reader in readers)
            {
                var before = document;
                var beforeText = before.ToJson();
                var changes = model.IsRead(reader);
                document = MessageAttributes.Mutations.Read(new(reader)).Apply(before);

                model.ExpectSame(document);
                Assert.Equal(changes, !ReferenceEquals(before, document));
                Assert.Equal(document, before.Read(new(reader)));
                Assert.Same(document, document.Read(new(reader)));
                Assert.Equal(document, MessageAttributes.Parse(document.ToJson()));

                // "true" is a character shorter than "false", and nothing else changes.
                Assert.Equal(beforeText.Length - (changes ? 1 : 0), document.ToJson().Length);
                Assert.Equal(
                    RawObject.Members(RawObject.Parse(beforeText)).Where(member => member.Name != "read"),
                    RawObject.Members(RawObject.Parse(document.ToJson())).Where(member => member.Name != "read"));
            }
        }, iter: 1000);

    [Fact]
    public void A_creation_lists_every_participant_but_the_author()
        => Arbitrary.Select(Document, Arbitrary.Int[0, int.MaxValue], ChannelStep.Id, Name, ChannelStep.Id.List[0, 6]).Sample((model, seed, author, name, participants) =>
        {
            var document = MessageAttributes.Parse(model.Spell(new OddSpelling(seed)));
            var creation = MessageAttributes.Mutations.Created(new(author), name, Seed.Users(participants));
            model.Create(author, name, participants);

            model.ExpectSame(creation.Create());
            model.ExpectSame(creation.Apply(document));
            Assert.Equal(document.UnknownMembers, MessageAttributes.Parse(creation.Apply(document).ToJson()).UnknownMembers);
            Assert.Equal(creation, MessageAttributes.Mutations.Parse(creation.ToJson()));
        }, iter: 1000);
}
