//HintName: Document.Mutations.g.cs
    /// <summary>Change.</summary>
    /// <param name="reader">Reader.</param>
    /// <param name="option">Option.</param>
    /// <returns>The changed document; this one where there is nothing to change.</returns>
    public Document Change(string reader, long option)
    {
        var newSeen = FcgMutations::MapSteps.Set(Seen, reader, true);
        var newVotes = FcgMutations::MapSteps.SetWhen(Votes, option, 0L, 1L);
        return ReferenceEquals(Seen, newSeen) && ReferenceEquals(Votes, newVotes)
            ? this
            : this with { Seen = newSeen, Votes = newVotes };
    }

    /// <summary>The mutations of <see cref="Document" /> as values, to be applied by the apply engine.</summary>
    public static partial class Mutations
    {
        /// <summary>Change.</summary>
        /// <param name="reader">Reader.</param>
        /// <param name="option">Option.</param>
        /// <returns>The mutation as a value.</returns>
        public static FcgMutations::IMutation<Document> Change(string reader, long option) => DeclaredMutations.All.Mutation(0, FcgMutations::Arguments.Of(reader).And(option));

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
                Changes("change", 0xC0, "reader", "option");
            }

            protected override Document Apply(int mutation, Document? current, FcgMutations::Arguments arguments)
                => current!.Change(arguments.Get<string>(0), arguments.Get<long>(1));

            protected override bool Patch(int mutation, int member, ref FcgPatching::AttributesPatcher patcher, FcgMutations::Arguments arguments)
                => member == 6 ? patcher.Set<string, FcgCodecs::StringCodec, bool, FcgCodecs::BooleanCodec>(arguments.Get<string>(0), true) : patcher.SetWhen<long, FcgCodecs::Int64Codec, long, FcgCodecs::Int64Codec>(arguments.Get<long>(1), 0L, 1L);

            protected override void Visit(int mutation, ref FcgMutations::ArgumentVisitor arguments)
            {
                switch (mutation)
                {
                    case 0:
                        arguments.Next<string, FcgCodecs::StringCodec>();
                        arguments.Next<long, FcgCodecs::Int64Codec>();
                        break;
                }
            }
        }
    }