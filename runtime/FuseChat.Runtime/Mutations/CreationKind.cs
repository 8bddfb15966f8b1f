using System.ComponentModel;
using FuseChat.Runtime.Attributes;

namespace FuseChat.Runtime.Mutations;

/// <summary>One mutation that a schema declares, and that can make a document where there is none.</summary>
/// <typeparam name="TDocument">The document type.</typeparam>
/// <typeparam name="TArguments">The arguments.</typeparam>
[EditorBrowsable(EditorBrowsableState.Never)]
public sealed class CreationKind<TDocument, TArguments> : MutationKind<TDocument>
    where TDocument : ITwilioAttributes<TDocument>
    where TArguments : struct, IArguments<TArguments>
{
    private readonly Func<TArguments, TDocument> _create;
    private readonly Func<TDocument, TArguments, TDocument> _replace;

    /// <summary>Declares a mutation.</summary>
    /// <param name="name">Its name in the schema.</param>
    /// <param name="parameters">Its parameters' names in the schema, in order.</param>
    /// <param name="create">Makes a document.</param>
    /// <param name="replace">Makes a document with the unknown members of another one.</param>
    public CreationKind(string name, string[] parameters, Func<TArguments, TDocument> create, Func<TDocument, TArguments, TDocument> replace)
        : base(name, parameters)
        => (_create, _replace) = (create, replace);

    /// <summary>The mutation with its arguments.</summary>
    /// <param name="arguments">The arguments.</param>
    public ICreation<TDocument> With(TArguments arguments) => new Creation<TDocument, TArguments>(this, arguments);

    internal override IMutation<TDocument> Read(ref ArgumentsReader arguments) => With(TArguments.Read(ref arguments, Parameters));

    internal TDocument Create(TArguments arguments) => _create(arguments);

    /// <returns>The document as it is where replacing changes nothing.</returns>
    internal TDocument Apply(TDocument current, TArguments arguments)
    {
        var created = _replace(current, arguments);
        return DocumentChange.IsNone(current, created) ? current : created;
    }
}
