using FuseChat.Runtime.Json.Patching;

namespace FuseChat.Runtime.Mutations;

/// <inheritdoc />
internal sealed record Mutation<TDocument, TArguments>(MutationKind<TDocument, TArguments> Kind, TArguments Arguments) : Mutation<TDocument>
    where TArguments : struct, IArguments<TArguments>
{
    public override string Name => Kind.Name;

    internal override ulong PatchedMembers => Kind.PatchedMembers;

    public override TDocument Apply(TDocument current) => Kind.Apply(current, Arguments);

    internal override bool Patch(int member, ref AttributesPatcher patcher) => Kind.Patch(member, ref patcher, Arguments);

    private protected override void WriteArguments(ref ArgumentsWriter writer) => Arguments.Write(ref writer, Kind.Parameters);
}
