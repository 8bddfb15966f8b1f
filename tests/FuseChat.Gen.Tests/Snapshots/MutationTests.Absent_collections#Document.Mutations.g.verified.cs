//HintName: Document.Mutations.g.cs
    /// <summary>Change.</summary>
    /// <param name="tag">Tag.</param>
    /// <param name="option">Option.</param>
    /// <param name="tags">Tags.</param>
    /// <returns>The changed document; this one where there is nothing to change.</returns>
    public Document Change(string tag, long option, FcgAttributes::AttributeArray<string> tags)
    {
        var newTags = Tags is null ? null : FcgMutations::ArraySteps.Remove(Tags, tag);
        newTags = FcgMutations::ArraySteps.InsertUnique(newTags ?? [], tag);
        var newLog = FcgMutations::ArraySteps.Insert(Log ?? [], tag);
        newLog = tags;
        var newVotes = FcgMutations::MapSteps.Put(Votes ?? FcgAttributes::AttributeMap<long, long>.Empty, option, 1L);
        newVotes = newVotes is null ? null : FcgMutations::CounterSteps.IncrementAllExcept(newVotes, 1L, 0, long.MaxValue, option);
        var newSeen = Seen is null ? null : FcgMutations::MapSteps.SetWhen(Seen, tag, true, false);
        return ReferenceEquals(Tags, newTags) && Equals(Log, newLog) && ReferenceEquals(Votes, newVotes) && ReferenceEquals(Seen, newSeen)
            ? this
            : this with { Tags = newTags, Log = newLog, Votes = newVotes, Seen = newSeen };
    }

    /// <summary>The mutations of <see cref="Document" /> as values, to be applied by the apply engine.</summary>
    public static partial class Mutations
    {
        /// <summary>Change.</summary>
        /// <param name="tag">Tag.</param>
        /// <param name="option">Option.</param>
        /// <param name="tags">Tags.</param>
        /// <returns>The mutation as a value.</returns>
        public static FcgMutations::IMutation<Document> Change(string tag, long option, FcgAttributes::AttributeArray<string> tags) => DeclaredMutations.All.Mutation(0, FcgMutations::Arguments.Of(tag).And(option).And(tags));

        /// <summary>Reads a mutation back from its JSON form.</summary>
        /// <param name="json">An object with one member: the mutation's name, holding an object of arguments; or an array of such objects, which are combined.</param>
        /// <returns>The mutation as a value.</returns>
        /// <exception cref="FcgMutations::MutationFormatException">The text is no mutation of this document.</exception>
        public static FcgMutations::IMutation<Document> Parse(string json) => DeclaredMutations.All.Parse(json);

        private sealed class DeclaredMutations : FcgMutations::DeclaredMutations<Document>
        {
            internal static readonly DeclaredMutations All = new();

            private DeclaredMutations()
            {
                Changes("change", 0, "tag", "option", "tags");
            }

            protected override Document Apply(int mutation, Document? current, FcgMutations::Arguments arguments)
                => current!.Change(arguments.Get<string>(0), arguments.Get<long>(1), arguments.Get<FcgAttributes::AttributeArray<string>>(2));

            protected override void Visit(int mutation, ref FcgMutations::ArgumentVisitor arguments)
            {
                switch (mutation)
                {
                    case 0:
                        arguments.Next<string, FcgCodecs::StringCodec>();
                        arguments.Next<long, FcgCodecs::Int64Codec>();
                        arguments.Next<FcgAttributes::AttributeArray<string>, FcgCodecs::ArrayCodec<string, FcgCodecs::StringCodec>>();
                        break;
                }
            }
        }
    }