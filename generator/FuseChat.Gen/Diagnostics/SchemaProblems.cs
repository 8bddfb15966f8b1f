using FuseChat.Gen.Json;
using FuseChat.Gen.Model;
using Microsoft.CodeAnalysis;

namespace FuseChat.Gen.Diagnostics;

/// <summary>Collects the problems of one schema file, and of those that it refers to.</summary>
internal sealed class SchemaProblems
{
    private readonly string _path;
    private readonly List<SchemaProblem> _problems;

    public SchemaProblems(string path)
        : this(path, [])
    {
    }

    private SchemaProblems(string path, List<SchemaProblem> problems) => (_path, _problems) = (path, problems);

    public string Path => _path;

    public int Count => _problems.Count;

    public bool HasErrors => _problems.Exists(static problem => problem.IsError);

    /// <summary>The same collection, for the problems of another file that the first refers to.</summary>
    public SchemaProblems In(string path) => path == _path ? this : new(path, _problems);

    /// <summary>Reports a value.</summary>
    public void AtValue(DiagnosticDescriptor descriptor, JsonPointer pointer, params string[] arguments)
        => At(JsonPart.Value, descriptor, pointer, arguments);

    /// <summary>Reports the key of a value.</summary>
    public void AtKey(DiagnosticDescriptor descriptor, JsonPointer pointer, params string[] arguments)
        => At(JsonPart.Key, descriptor, pointer, arguments);

    /// <summary>Reports a value, or its key.</summary>
    public void At(JsonPart part, DiagnosticDescriptor descriptor, JsonPointer pointer, params string[] arguments)
        => At(part, null, descriptor, pointer, arguments);

    /// <summary>Reports a value, or its key, that is wrong together with another.</summary>
    public void At(JsonPart part, JsonPointer? other, DiagnosticDescriptor descriptor, JsonPointer pointer, params string[] arguments)
        => _problems.Add(new SchemaProblem(descriptor, _path, pointer, part, arguments.ToEquatableArray()) { Other = other });

    /// <summary>Reports at a reference what is wrong with a schema of another file.</summary>
    public void AtReference(DiagnosticDescriptor descriptor, JsonPointer pointer, (string Path, JsonPointer Pointer) origin, params string[] arguments)
        => _problems.Add(new SchemaProblem(descriptor, _path, pointer, JsonPart.Value, arguments.ToEquatableArray()) { Origin = origin });

    public EquatableArray<SchemaProblem> ToEquatableArray() => _problems.Count == 0 ? [] : _problems.ToEquatableArray();
}
