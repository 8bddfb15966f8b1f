namespace FuseChat.Gen.Model;

/// <summary>How emitted code tells whether a property changed.</summary>
internal enum ChangeComparison
{
    /// <summary>By reference: the steps of collections return the collection itself where nothing changes.</summary>
    Reference,

    /// <summary>By <c>==</c>: scalars.</summary>
    Operator,

    /// <summary>By <c>Equals</c>: a collection that was replaced as a whole.</summary>
    Equals,
}
