using CsCheck;
using FuseChat.Chat;
using FuseChat.Gen.IntegrationTests.Texts;
using FuseChat.Runtime.Mutations;
using Arbitrary = CsCheck.Gen;

namespace FuseChat.Gen.IntegrationTests.Models;

/// <summary>One mutation of a channel document as a value, as a method, and as what it should do.</summary>
internal sealed record ChannelStep(IMutation<ChannelAttributes> Value, Func<ChannelAttributes, ChannelAttributes>? Method, Action<ChannelModel> Model)
{
    // Few ids, so that they meet.
    public static readonly Gen<int> Id = Arbitrary.OneOf(Arbitrary.Int[1, 6], Arbitrary.Const(int.MaxValue));

    public static readonly Gen<string?> Name = Arbitrary.OneOf<string?>(
        Arbitrary.Const((string?)null), Arbitrary.Int[0, 3].Select(index => new[] { "", "example", "a\"b\\c\n", "é😀" }[index]).Select(name => (string?)name), Arbitrary.String[Arbitrary.Char['\u0000', '\u07FF'], 0, 5].Select(name => (string?)name));

    public static readonly Gen<ChannelStep> Any = Arbitrary.OneOf(
        Id.Select(id => Of(ChannelAttributes.Mutations.MessageSent(new(id)), document => document.MessageSent(new(id)), model => model.MessageSent(id))),
        Id.Select(id => Of(ChannelAttributes.Mutations.MessageRead(new(id)), document => document.MessageRead(new(id)), model => model.MessageRead(id))),
        Id.Select(id => Of(ChannelAttributes.Mutations.MemberAdded(new(id)), document => document.MemberAdded(new(id)), model => model.MemberAdded(id))),
        Id.Select(id => Of(ChannelAttributes.Mutations.MemberRemoved(new(id)), document => document.MemberRemoved(new(id)), model => model.MemberRemoved(id))),
        Name.Select(name => Of(ChannelAttributes.Mutations.Renamed(name), document => document.Renamed(name), model => model.Renamed(name))));

    public static readonly Gen<ChannelStep> Creation = Arbitrary.Select(Name, Id.List[0, 4], (name, ids)
        => Of(ChannelAttributes.Mutations.Created(name, Seed.Users(ids)), null, model => model.Created(name, ids)));

    public static readonly Gen<ChannelModel> Document = Arbitrary.Select(
        Name,
        Id.List[0, 5],
        Arbitrary.Dictionary(Id, Arbitrary.OneOf(Arbitrary.Int[0, 20], Arbitrary.Int[int.MaxValue - 1, int.MaxValue]))[0, 5],
        (name, ids, unread) => new ChannelModel(name, ids, new(unread)));

    public override string ToString() => Value.ToString()!;

    private static ChannelStep Of(IMutation<ChannelAttributes> value, Func<ChannelAttributes, ChannelAttributes>? method, Action<ChannelModel> model) => new(value, method, model);
}
