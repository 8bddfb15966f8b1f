//HintName: Document.Mutations.g.cs
    /// <summary>Change.</summary>
    /// <param name="flag">Flag.</param>
    /// <param name="small">Small.</param>
    /// <param name="big">Big.</param>
    /// <param name="share">Share.</param>
    /// <param name="ids">Ids.</param>
    /// <returns>The changed document; this one where there is nothing to change.</returns>
    /// <exception cref="FcgMutations::MutationRefusedException">The document would become invalid.</exception>
    public Document Change(bool? flag, int? small, long? big, double? share, FcgAttributes::AttributeArray<global::Id>? ids)
    {
        var newIds = ids is null ? null : FcgMutations::ArraySteps.Distinct(ids);
        return Flag == flag && Small == small && Big == big && Share == share && Equals(Ids, newIds)
            ? this
            : FcgMutations::MutationGuard.Check("change", this, this with { Flag = flag, Small = small, Big = big, Share = share, Ids = newIds }, static document => document.Validate());
    }

    /// <summary>The mutations of <see cref="Document" /> as values, to be applied by the apply engine.</summary>
    public static partial class Mutations
    {
        /// <summary>Change.</summary>
        /// <param name="flag">Flag.</param>
        /// <param name="small">Small.</param>
        /// <param name="big">Big.</param>
        /// <param name="share">Share.</param>
        /// <param name="ids">Ids.</param>
        /// <returns>The mutation as a value.</returns>
        public static FcgMutations::IMutation<Document> Change(bool? flag, int? small, long? big, double? share, FcgAttributes::AttributeArray<global::Id>? ids) => DeclaredMutations.All.Mutation(0, FcgMutations::Arguments.Of(flag).And(small).And(big).And(share).And(ids));

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
                Changes("change", 0, "flag", "small", "big", "share", "ids");
            }

            protected override Document Apply(int mutation, Document? current, FcgMutations::Arguments arguments)
                => current!.Change(arguments.Get<bool?>(0), arguments.Get<int?>(1), arguments.Get<long?>(2), arguments.Get<double?>(3), arguments.Get<FcgAttributes::AttributeArray<global::Id>?>(4));

            protected override void Visit(int mutation, ref FcgMutations::ArgumentVisitor arguments)
            {
                switch (mutation)
                {
                    case 0:
                        arguments.Next<bool?, FcgCodecs::NullableCodec<bool, FcgCodecs::BooleanCodec>>();
                        arguments.Next<int?, FcgCodecs::NullableCodec<int, FcgCodecs::Int32Codec>>();
                        arguments.Next<long?, FcgCodecs::NullableCodec<long, FcgCodecs::Int64Codec>>();
                        arguments.Next<double?, FcgCodecs::NullableCodec<double, FcgCodecs::DoubleCodec>>();
                        arguments.Next<FcgAttributes::AttributeArray<global::Id>?, FcgCodecs::NullableReferenceCodec<FcgAttributes::AttributeArray<global::Id>, FcgCodecs::ArrayCodec<global::Id, global::Id>>>();
                        break;
                }
            }
        }
    }