using FuseChat.Gen.Json;
using FuseChat.Gen.Model;
using Microsoft.CodeAnalysis;

namespace FuseChat.Gen.Diagnostics;

/// <summary>Collects the problems of one schema file.</summary>
internal sealed class SchemaProblems(string path)
{
    private readonly List<SchemaProblem> _problems = [];

    public int Count => _problems.Count;

    /// <summary>Reports a value.</summary>
    public void AtValue(DiagnosticDescriptor descriptor, JsonPointer pointer, params string[] arguments)
        => Add(descriptor, pointer, JsonPart.Value, arguments);

    /// <summary>Reports the key of a value.</summary>
    public void AtKey(DiagnosticDescriptor descriptor, JsonPointer pointer, params string[] arguments)
        => Add(descriptor, pointer, JsonPart.Key, arguments);

    public EquatableArray<SchemaProblem> ToEquatableArray() => _problems.ToEquatableArray();

    private void Add(DiagnosticDescriptor descriptor, JsonPointer pointer, JsonPart part, string[] arguments)
        => _problems.Add(new SchemaProblem(descriptor, path, pointer, part, arguments.ToEquatableArray()));
}
