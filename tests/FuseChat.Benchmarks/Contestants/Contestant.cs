using System.Text;

namespace FuseChat.Benchmarks.Contestants;

/// <summary>One way to handle the documents.</summary>
internal abstract class Contestant
{
    internal abstract string Name { get; }

    /// <summary>Whether its results are compared with the base's.</summary>
    internal virtual bool IsExact => true;

    /// <summary>One run of the work, without what can be done beforehand; null where the contestant has no such work.</summary>
    internal abstract Func<object>? Prepare(Work work, Document document);

    /// <summary>A result of the work as text.</summary>
    internal string Show(object result) => result switch
    {
        string text => text,
        byte[] utf8 => Encoding.UTF8.GetString(utf8),
        _ => WriteParsed(result),
    };

    protected abstract string WriteParsed(object parsed);
}
