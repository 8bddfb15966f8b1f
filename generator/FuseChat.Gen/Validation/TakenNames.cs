using FuseChat.Gen.Diagnostics;
using FuseChat.Gen.Json;
using FuseChat.Gen.Naming;

namespace FuseChat.Gen.Validation;

/// <summary>The C# names of one scope, and who has each.</summary>
internal sealed class TakenNames
{
    private readonly Dictionary<string, (string Owner, string? Path, JsonPointer Pointer)> _names = [];

    /// <summary>A scope in which some names are taken already.</summary>
    public TakenNames(IEnumerable<string> names, string owner)
    {
        foreach (var name in names)
        {
            Reserve(name, owner);
        }
    }

    /// <summary>A scope inside another.</summary>
    public TakenNames(TakenNames outer) => _names = new(outer._names);

    /// <summary>Takes a name for something that stands in no schema.</summary>
    public void Reserve(string name, string owner) => _names[name] = (owner, null, JsonPointer.Root);

    /// <summary>Takes a name, whoever has it.</summary>
    public void Reserve(string name, string owner, JsonPointer pointer, SchemaProblems problems) => _names[name] = (owner, problems.Path, pointer);

    /// <summary>Takes a name; one that was given is wrong where it is given, a derived one where it comes from.</summary>
    public void Take(string name, JsonPointer pointer, bool isGiven, SchemaProblems problems)
        => Take(name, pointer, isGiven ? pointer.Append("x-csharp-name") : pointer, isGiven ? JsonPart.Value : JsonPart.Key, problems);

    /// <summary>Takes a name, and reports one that is none or is taken.</summary>
    public void Take(string name, JsonPointer pointer, JsonPointer at, JsonPart part, SchemaProblems problems)
    {
        if (!CSharpName.IsMember(name))
        {
            problems.At(part, DiagnosticDescriptors.InvalidName, at, pointer.ToString(), Quoted.Name(name));
        }
        else if (_names.TryGetValue(name, out var other))
        {
            // The other place is shown too, where it is in the same file.
            JsonPointer? first = other.Path == problems.Path ? other.Pointer : null;
            problems.At(part, first, DiagnosticDescriptors.NameCollision, at, pointer.ToString(), Quoted.Name(name), other.Owner);
        }
        else
        {
            Reserve(name, $"'{pointer}'", pointer, problems);
        }
    }
}
