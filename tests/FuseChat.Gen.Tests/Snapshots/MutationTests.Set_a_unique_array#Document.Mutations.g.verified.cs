//HintName: Document.Mutations.g.cs
    /// <summary>Change.</summary>
    /// <param name="tags">Tags.</param>
    /// <returns>The changed document; this one where there is nothing to change.</returns>
    public Document Change(FcgAttributes::AttributeArray<string> tags)
    {
        var newTags = FcgMutations::ArraySteps.Distinct(tags);
        return Equals(Tags, newTags)
            ? this
            : this with { Tags = newTags };
    }

    /// <summary>The mutations of <see cref="Document" /> as values, to be applied by the apply engine.</summary>
    public static partial class Mutations
    {
        /// <summary>Change.</summary>
        /// <param name="tags">Tags.</param>
        /// <returns>The mutation as a value.</returns>
        public static FcgMutations::IMutation<Document> Change(FcgAttributes::AttributeArray<string> tags) => DeclaredMutations.All.Mutation(0, FcgMutations::Arguments.Of(tags));

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
                Changes("change", 0, "tags");
            }

            protected override Document Apply(int mutation, Document? current, FcgMutations::Arguments arguments)
                => current!.Change(arguments.Get<FcgAttributes::AttributeArray<string>>(0));

            protected override void Visit(int mutation, ref FcgMutations::ArgumentVisitor arguments)
            {
                switch (mutation)
                {
                    case 0:
                        arguments.Next<FcgAttributes::AttributeArray<string>, FcgCodecs::ArrayCodec<string, FcgCodecs::StringCodec>>();
                        break;
                }
            }
        }
    }