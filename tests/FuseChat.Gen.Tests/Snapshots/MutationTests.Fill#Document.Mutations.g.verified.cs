//HintName: Document.Mutations.g.cs
    /// <summary>Change.</summary>
    /// <param name="readers">Readers.</param>
    /// <param name="author">Author.</param>
    /// <param name="options">Options.</param>
    /// <param name="start">Start.</param>
    /// <returns>The changed document; this one where there is nothing to change.</returns>
    /// <exception cref="FcgMutations::MutationRefusedException">The document would become invalid.</exception>
    public Document Change(FcgAttributes::AttributeArray<string> readers, string author, FcgAttributes::AttributeArray<long> options, int start)
    {
        var newSeen = FcgMutations::MapSteps.FillExcept(readers, false, author);
        var newVotes = FcgMutations::MapSteps.Fill(options, (long)start);
        return Equals(Seen, newSeen) && Equals(Votes, newVotes)
            ? this
            : FcgMutations::MutationGuard.Check("change", this, this with { Seen = newSeen, Votes = newVotes }, static document => document.Validate());
    }

    /// <summary>The mutations of <see cref="Document" /> as values, to be applied by the apply engine.</summary>
    public static partial class Mutations
    {
        /// <summary>Change.</summary>
        /// <param name="readers">Readers.</param>
        /// <param name="author">Author.</param>
        /// <param name="options">Options.</param>
        /// <param name="start">Start.</param>
        /// <returns>The mutation as a value.</returns>
        public static FcgMutations::IMutation<Document> Change(FcgAttributes::AttributeArray<string> readers, string author, FcgAttributes::AttributeArray<long> options, int start) => DeclaredMutations.All.Mutation(0, FcgMutations::Arguments.Of(readers).And(author).And(options).And(start));

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
                Changes("change", 0, "readers", "author", "options", "start");
            }

            protected override Document Apply(int mutation, Document? current, FcgMutations::Arguments arguments)
                => current!.Change(arguments.Get<FcgAttributes::AttributeArray<string>>(0), arguments.Get<string>(1), arguments.Get<FcgAttributes::AttributeArray<long>>(2), arguments.Get<int>(3));

            protected override void Visit(int mutation, ref FcgMutations::ArgumentVisitor arguments)
            {
                switch (mutation)
                {
                    case 0:
                        arguments.Next<FcgAttributes::AttributeArray<string>, FcgCodecs::ArrayCodec<string, FcgCodecs::StringCodec>>();
                        arguments.Next<string, FcgCodecs::StringCodec>();
                        arguments.Next<FcgAttributes::AttributeArray<long>, FcgCodecs::ArrayCodec<long, FcgCodecs::Int64Codec>>();
                        arguments.Next<int, FcgCodecs::Int32Codec>();
                        break;
                }
            }
        }
    }