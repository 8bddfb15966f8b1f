//HintName: Document.Mutations.g.cs
    /// <summary>Change.</summary>
    /// <param name="option">Option.</param>
    /// <returns>The changed document; this one where there is nothing to change.</returns>
    public Document Change(long option)
    {
        var newCount = FcgMutations::CounterSteps.Increment(Count, 1, 0, 9);
        var newTotal = FcgMutations::CounterSteps.Increment(Total, -1L, long.MinValue, long.MaxValue);
        var newVotes = FcgMutations::CounterSteps.IncrementAt(Votes, option, 2L, 0, long.MaxValue);
        newVotes = FcgMutations::CounterSteps.IncrementAll(newVotes, 1L, 0, long.MaxValue);
        newVotes = FcgMutations::CounterSteps.IncrementAllExcept(newVotes, 1L, 0, long.MaxValue, option);
        return Count == newCount && Total == newTotal && ReferenceEquals(Votes, newVotes)
            ? this
            : this with { Count = newCount, Total = newTotal, Votes = newVotes };
    }

    /// <summary>The mutations of <see cref="Document" /> as values, to be applied by the apply engine.</summary>
    public static partial class Mutations
    {
        /// <summary>Change.</summary>
        /// <param name="option">Option.</param>
        /// <returns>The mutation as a value.</returns>
        public static FcgMutations::IMutation<Document> Change(long option) => DeclaredMutations.All.Mutation(0, FcgMutations::Arguments.Of(option));

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
                Changes("change", 0, "option");
            }

            protected override Document Apply(int mutation, Document? current, FcgMutations::Arguments arguments)
                => current!.Change(arguments.Get<long>(0));

            protected override void Visit(int mutation, ref FcgMutations::ArgumentVisitor arguments)
            {
                switch (mutation)
                {
                    case 0:
                        arguments.Next<long, FcgCodecs::Int64Codec>();
                        break;
                }
            }
        }
    }