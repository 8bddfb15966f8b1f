//HintName: Document.Mutations.g.cs
    /// <summary>Change.</summary>
    /// <param name="class">Class.</param>
    /// <param name="event">Event.</param>
    /// <param name="newName">New name.</param>
    /// <param name="名">名.</param>
    /// <param name="first">1st.</param>
    /// <returns>The changed document; this one where there is nothing to change.</returns>
    public Document Change(string @class, string @event, string newName, string 名, string first)
    {
        string? newNameValueValue = @class;
        newNameValueValue = newName;
        newNameValueValue = @event;
        string? newNameValue = first;
        newNameValue = "a";
        return Name == newNameValueValue && NameValue == newNameValue && this.名 == 名
            ? this
            : this with { Name = newNameValueValue, NameValue = newNameValue, 名 = 名 };
    }

    /// <summary>The mutations of <see cref="Document" /> as values, to be applied by the apply engine.</summary>
    public static partial class Mutations
    {
        /// <summary>Change.</summary>
        /// <param name="class">Class.</param>
        /// <param name="event">Event.</param>
        /// <param name="newName">New name.</param>
        /// <param name="名">名.</param>
        /// <param name="first">1st.</param>
        /// <returns>The mutation as a value.</returns>
        public static FcgMutations::IMutation<Document> Change(string @class, string @event, string newName, string 名, string first) => DeclaredMutations.All.Mutation(0, FcgMutations::Arguments.Of(@class).And(@event).And(newName).And(名).And(first));

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
                Changes("change", 0, "class", "event", "newName", "名", "1st");
            }

            protected override Document Apply(int mutation, Document? current, FcgMutations::Arguments arguments)
                => current!.Change(arguments.Get<string>(0), arguments.Get<string>(1), arguments.Get<string>(2), arguments.Get<string>(3), arguments.Get<string>(4));

            protected override void Visit(int mutation, ref FcgMutations::ArgumentVisitor arguments)
            {
                switch (mutation)
                {
                    case 0:
                        arguments.Next<string, FcgCodecs::StringCodec>();
                        arguments.Next<string, FcgCodecs::StringCodec>();
                        arguments.Next<string, FcgCodecs::StringCodec>();
                        arguments.Next<string, FcgCodecs::StringCodec>();
                        arguments.Next<string, FcgCodecs::StringCodec>();
                        break;
                }
            }
        }
    }