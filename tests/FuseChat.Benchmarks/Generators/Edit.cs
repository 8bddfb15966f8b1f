namespace FuseChat.Benchmarks.Generators;

/// <summary>What happens to a project between two runs of a generator, in the order of the table.</summary>
internal enum Edit
{
    /// <summary>Nothing is remembered: the first run of a build or of an editor.</summary>
    FirstRun,

    /// <summary>The same files in a new compilation.</summary>
    Nothing,

    /// <summary>A key stroke in a C# file that no generator cares about.</summary>
    OtherCode,

    /// <summary>A key stroke that changes one type: in its schema, or in the class that a serializer takes for one.</summary>
    OneType,
}
