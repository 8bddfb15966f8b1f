using System.ComponentModel;

namespace FuseChat.Runtime.Mutations;

/// <summary>Base of emitted mutation values.</summary>
/// <typeparam name="TDocument">The document type.</typeparam>
[EditorBrowsable(EditorBrowsableState.Never)]
public abstract record Mutation<TDocument> : IMutation<TDocument>
{
    // Not a property: a mutation may well have a parameter "name".
    private readonly string _name;

    /// <summary>Names the mutation.</summary>
    /// <param name="name">The mutation's name in the schema.</param>
    protected Mutation(string name) => _name = name;

    string IMutation<TDocument>.Name => _name;

    /// <inheritdoc />
    public abstract TDocument Apply(TDocument current);

    /// <inheritdoc />
    public string ToJson() => Write(isNamed: true);

    /// <summary>The mutation as a call, such as <c>memberAdded(42)</c>; arguments are spelt as JSON.</summary>
    public sealed override string ToString() => Write(isNamed: false);

    /// <summary>Writes every argument, in the schema's order.</summary>
    /// <param name="arguments">Where to.</param>
    protected abstract void WriteArguments(ref ArgumentsWriter arguments);

    private string Write(bool isNamed)
    {
        var arguments = new ArgumentsWriter(isNamed);
        try
        {
            arguments.Begin(_name);
            WriteArguments(ref arguments);
            arguments.End();
            return arguments.ToString();
        }
        finally
        {
            arguments.Dispose();
        }
    }
}
