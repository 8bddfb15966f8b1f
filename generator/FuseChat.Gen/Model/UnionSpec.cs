namespace FuseChat.Gen.Model;

/// <summary>A closed hierarchy of object types that one member tells apart.</summary>
/// <remarks>Must stay immutable and structurally equal, because the pipeline compares it.</remarks>
/// <param name="Name">The base's own name.</param>
/// <param name="Source">Where its schema stands: file name, and pointer unless it is the root.</param>
/// <param name="Summary">One sentence.</param>
/// <param name="JsonName">The name of the member that tells the branches apart.</param>
/// <param name="Property">The name of its property.</param>
/// <param name="Branches">The branches, in schema order; each has the member as a constant.</param>
internal sealed record UnionSpec(string Name, string Source, string Summary, string JsonName, string Property, EquatableArray<ObjectSpec> Branches);
