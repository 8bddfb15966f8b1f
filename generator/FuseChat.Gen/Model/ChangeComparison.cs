namespace FuseChat.Gen.Model;

/// <summary>How emitted code tells whether a property changed.</summary>
internal enum ChangeComparison
{
    /// <summary>By reference: the steps of collections return the collection itself where nothing changes.</summary>
    Reference,

    /// <summary>By <c>==</c>: scalars.</summary>
    Operator,

    /// <summary>By a method of the runtime: values that differ in what <c>==</c> overlooks.</summary>
    Exact,

    /// <summary>By <c>Equals</c>: a collection that was replaced as a whole.</summary>
    Equals,
}
