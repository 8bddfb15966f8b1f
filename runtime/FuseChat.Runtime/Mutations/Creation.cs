using FuseChat.Runtime.Attributes;
using FuseChat.Runtime.Json.Patching;

namespace FuseChat.Runtime.Mutations;

/// <summary>A declared mutation with its arguments, which can make a document where there is none.</summary>
internal sealed record Creation<TDocument, TArguments>(CreationKind<TDocument, TArguments> Kind, TArguments Arguments) : Mutation<TDocument>, ICreation<TDocument>
    where TDocument : ITwilioAttributes<TDocument>
    where TArguments : struct, IArguments<TArguments>
{
    public override string Name => Kind.Name;

    internal override ulong PatchedMembers => 0;

    public TDocument Create() => Kind.Create(Arguments);

    public override TDocument Apply(TDocument current) => Kind.Apply(current, Arguments);

    internal override bool Patch(int member, ref AttributesPatcher patcher) => false;

    private protected override void WriteArguments(ref ArgumentsWriter writer) => Arguments.Write(ref writer, Kind.Parameters);
}
