//HintName: Document.Mutations.g.cs
    /// <summary>Change.</summary>
    /// <param name="name">Name.</param>
    /// <param name="count">Count.</param>
    /// <returns>A new document.</returns>
    /// <exception cref="FcgMutations::MutationRefusedException">The document would become invalid.</exception>
    public static Document Change(string name, int? count) => FcgMutations::MutationGuard.CheckCreated<Document>("change", new()
    {
        Name = name,
        Count = count,
    }, static document => document.Validate());

    /// <summary>The mutations of <see cref="Document" /> as values, to be applied by the apply engine.</summary>
    public static partial class Mutations
    {
        /// <summary>Change.</summary>
        /// <param name="name">Name.</param>
        /// <param name="count">Count.</param>
        /// <returns>The mutation as a value.</returns>
        public static FcgMutations::ICreation<Document> Change(string name, int? count) => DeclaredMutations.All.Creation(0, FcgMutations::Arguments.Of(name).And(count));

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
                Creates("change", "name", "count");
            }

            protected override Document Apply(int mutation, Document? current, FcgMutations::Arguments arguments)
                => FcgMutations::MutationGuard.Check("change", current!, global::Document.Change(arguments.Get<string>(0), arguments.Get<int?>(1)) with { UnknownMembers = current?.UnknownMembers ?? default }, static document => document.Validate());

            protected override void Visit(int mutation, ref FcgMutations::ArgumentVisitor arguments)
            {
                switch (mutation)
                {
                    case 0:
                        arguments.Next<string, FcgCodecs::StringCodec>();
                        arguments.Next<int?, FcgCodecs::NullableCodec<int, FcgCodecs::Int32Codec>>();
                        break;
                }
            }
        }
    }