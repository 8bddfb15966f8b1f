//HintName: Document.Mutations.g.cs
    /// <summary>Change.</summary>
    /// <param name="reader">Reader.</param>
    /// <param name="option">Option.</param>
    /// <param name="value">Value.</param>
    /// <returns>The changed document; this one where there is nothing to change.</returns>
    /// <exception cref="FcgMutations::MutationRefusedException">The document would become invalid.</exception>
    public Document Change(string reader, long option, int value)
    {
        var newSeen = FcgMutations::MapSteps.Put(Seen, reader, false);
        newSeen = FcgMutations::MapSteps.Delete(newSeen, reader);
        var newVotes = FcgMutations::MapSteps.PutIfAbsent(Votes, option, value);
        return ReferenceEquals(Seen, newSeen) && ReferenceEquals(Votes, newVotes) && Nick is null
            ? this
            : FcgMutations::MutationGuard.Check("change", this, this with { Seen = newSeen, Votes = newVotes, Nick = null }, static document => document.Validate());
    }

    /// <summary>The mutations of <see cref="Document" /> as values, to be applied by the apply engine.</summary>
    public static partial class Mutations
    {
        /// <summary>Change.</summary>
        /// <param name="reader">Reader.</param>
        /// <param name="option">Option.</param>
        /// <param name="value">Value.</param>
        /// <returns>The mutation as a value.</returns>
        public static FcgMutations::IMutation<Document> Change(string reader, long option, int value) => DeclaredMutations.All.Mutation(0, FcgMutations::Arguments.Of(reader).And(option).And(value));

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
                Changes("change", 0, "reader", "option", "value");
            }

            protected override Document Apply(int mutation, Document? current, FcgMutations::Arguments arguments)
                => current!.Change(arguments.Get<string>(0), arguments.Get<long>(1), arguments.Get<int>(2));

            protected override void Visit(int mutation, ref FcgMutations::ArgumentVisitor arguments)
            {
                switch (mutation)
                {
                    case 0:
                        arguments.Next<string, FcgCodecs::StringCodec>();
                        arguments.Next<long, FcgCodecs::Int64Codec>();
                        arguments.Next<int, FcgCodecs::Int32Codec>();
                        break;
                }
            }
        }
    }