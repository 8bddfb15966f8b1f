using FuseChat.Runtime.Attributes;
using FuseChat.Runtime.Json;
using FuseChat.Runtime.Json.Codecs;
using FuseChat.Runtime.Json.Patching;
using FuseChat.Runtime.Mutations;

namespace FuseChat.Runtime.Tests.Json.Patching;

/// <summary>A document of values that may be deep, written by hand as the generator does, with steps that patch its text.</summary>
internal sealed record Pile : AttributesRecord<Pile>, ITwilioAttributes<Pile>, IAttributesObject<Pile>
{
    public AttributeArray<AttributeValue>? Items { get; init; }

    public AttributeMap<string, AttributeValue>? ByName { get; init; }

    public UnknownMembers UnknownMembers { get; init; }

    public static TwilioResource Resource => TwilioResource.Channel;

    public static IMutation<Pile> Inserted(AttributeValue value) => Steps.All.Mutation(0, Arguments.Of(value));

    public static IMutation<Pile> PutUnder(string name, AttributeValue value) => Steps.All.Mutation(1, Arguments.Of(name).And(value));

    static Pile? IAttributesObject<Pile>.Visit<TVisitor>(ref TVisitor members, Pile? value, Pile? original)
    {
        var items = value?.Items;
        var byName = value?.ByName;
        do
        {
            members.OptionalReference<AttributeArray<AttributeValue>, ArrayCodec<AttributeValue, AttributeValueCodec>>(0, "items"u8, ref items, original?.Items);
            members.OptionalReference<AttributeMap<string, AttributeValue>, MapCodec<string, AttributeValue, StringCodec, AttributeValueCodec>>(1, "byName"u8, ref byName, original?.ByName);
        }
        while (members.Again<Pile>());

        return members.HasRead ? new Pile { Items = items, ByName = byName, UnknownMembers = members.Unknown() } : value;
    }

    private sealed class Steps : DeclaredMutations<Pile>
    {
        internal static readonly Steps All = new();

        private Steps()
        {
            Changes("inserted", 0x1, "value");
            Changes("putUnder", 0x2, "name", "value");
        }

        protected internal override Pile Apply(int mutation, Pile? current, Arguments arguments) => mutation == 0
            ? current! with { Items = ArraySteps.Insert(current.Items ?? [], arguments.Get<AttributeValue>(0)) }
            : current! with { ByName = MapSteps.Put(current.ByName ?? AttributeMap<string, AttributeValue>.Empty, arguments.Get<string>(0), arguments.Get<AttributeValue>(1)) };

        protected internal override bool Patch(int mutation, int member, ref AttributesPatcher patcher, Arguments arguments) => mutation == 0
            ? patcher.Insert<AttributeValue, AttributeValueCodec>(arguments.Get<AttributeValue>(0))
            : patcher.Put<string, StringCodec, AttributeValue, AttributeValueCodec>(arguments.Get<string>(0), arguments.Get<AttributeValue>(1));
    }
}
