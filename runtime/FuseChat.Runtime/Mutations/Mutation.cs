using FuseChat.Runtime.Attributes;

namespace FuseChat.Runtime.Mutations;

/// <summary>Makes mutations of mutations.</summary>
public static class Mutation
{
    /// <summary>Makes one mutation of several, applied one after the other: all of them or, where one throws, none.</summary>
    /// <remarks>
    /// Each array and map that emitted mutations change is copied once, however many there are. It is a mutation like any other: the apply
    /// engine lands it as a whole, its JSON is the array of theirs, and <c>Mutations.Parse</c> reads it back. It creates where the first does.
    /// Where the changes cancel out, to the same text, nothing changed.
    /// <code>
    /// var joined = Mutation.Combine(ChannelAttributes.Mutations.MemberAdded(four), ChannelAttributes.Mutations.MemberAdded(five));
    /// var channel = joined.Apply(current);
    /// </code>
    /// </remarks>
    /// <param name="mutations">The mutations, in order; combined ones among them are taken apart.</param>
    /// <typeparam name="TDocument">The document type.</typeparam>
    public static IMutation<TDocument> Combine<TDocument>(params ReadOnlySpan<IMutation<TDocument>> mutations)
        where TDocument : ITwilioAttributes<TDocument>
        => Of(mutations.ToArray());

    /// <inheritdoc cref="Combine{TDocument}(ReadOnlySpan{IMutation{TDocument}})" />
    public static IMutation<TDocument> Combine<TDocument>(IEnumerable<IMutation<TDocument>> mutations)
        where TDocument : ITwilioAttributes<TDocument>
        => Of(mutations.ToArray());

    private static CombinedMutation<TDocument> Of<TDocument>(IMutation<TDocument>[] mutations)
        where TDocument : ITwilioAttributes<TDocument>
    {
        IMutation<TDocument>[] each = [.. mutations.SelectMany(mutation => mutation switch
        {
            null => throw new ArgumentNullException(nameof(mutations)),
            CombinedMutation<TDocument> combined => combined.Mutations,
            _ => [mutation],
        })];
        return each is [ICreation<TDocument>, ..] ? new CombinedCreation<TDocument>(each) : new CombinedMutation<TDocument>(each);
    }
}
