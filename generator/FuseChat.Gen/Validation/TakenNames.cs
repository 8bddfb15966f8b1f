using FuseChat.Gen.Diagnostics;
using FuseChat.Gen.Json;
using FuseChat.Gen.Naming;
using FuseChat.Gen.Schemas;

namespace FuseChat.Gen.Validation;

/// <summary>The C# names of one scope, and who has each.</summary>
internal sealed class TakenNames
{
    private readonly Dictionary<string, Owner> _names;
    private readonly IReadOnlyList<string> _reserved;
    private readonly string _reservedFor;

    /// <summary>A scope in which some names are taken already.</summary>
    /// <param name="names">Those names.</param>
    /// <param name="owner">Who has them.</param>
    /// <param name="capacity">How many more are going to be taken, as far as that is known.</param>
    public TakenNames(IReadOnlyList<string> names, string owner, int capacity = 0) => (_names, _reserved, _reservedFor) = (new(capacity), names, owner);

    /// <summary>A scope inside another.</summary>
    public TakenNames(TakenNames outer) => (_names, _reserved, _reservedFor) = (new(outer._names), outer._reserved, outer._reservedFor);

    /// <summary>Forgets all names but those that were taken from the beginning: what follows is another scope of the same sort.</summary>
    public void Clear() => _names.Clear();

    /// <summary>Takes a name for something that stands in no schema.</summary>
    public void Reserve(string name, string owner) => _names[name] = new Owner(owner, null, JsonPointer.Root);

    /// <summary>Takes a name; one that was given is wrong where it is given, a derived one where it comes from.</summary>
    /// <returns>Whether nobody had it.</returns>
    public bool Take(string name, JsonPointer pointer, bool isGiven, SchemaProblems problems)
        => Take(name, pointer, isGiven ? pointer.Append("x-csharp-name") : pointer, isGiven ? JsonPart.Value : JsonPart.Key, problems);

    /// <summary>Takes a name, and reports one that is none or is taken.</summary>
    /// <returns>Whether it is one that nobody had.</returns>
    public bool Take(string name, JsonPointer pointer, JsonPointer at, JsonPart part, SchemaProblems problems)
    {
        if (!IsFree(name, pointer, at, part, problems))
        {
            return false;
        }

        _names[name] = new Owner(null, problems.Path, pointer);
        return true;
    }

    private bool IsFree(string name, JsonPointer pointer, JsonPointer at, JsonPart part, SchemaProblems problems)
    {
        if (!CSharpName.IsMember(name))
        {
            problems.At(part, DiagnosticDescriptors.InvalidName, at, pointer.ToString(), Quoted.Name(name));
            return false;
        }

        if (_names.TryGetValue(name, out var other))
        {
            // The other place is shown too, where it is in the same file.
            JsonPointer? first = other.Path == problems.Path ? other.Pointer : null;
            problems.At(part, first, DiagnosticDescriptors.NameCollision, at, pointer.ToString(), Quoted.Name(name), other.SeenFrom(problems.Path));
            return false;
        }

        if (_reserved.Contains(name))
        {
            problems.At(part, null, DiagnosticDescriptors.NameCollision, at, pointer.ToString(), Quoted.Name(name), _reservedFor);
            return false;
        }

        return true;
    }

    /// <summary>Who has a name.</summary>
    /// <param name="What">What it is; null where it stands in a schema.</param>
    /// <param name="Path">The schema file; null where it stands in none.</param>
    /// <param name="Pointer">Where it stands.</param>
    private readonly record struct Owner(string? What, string? Path, JsonPointer Pointer)
    {
        public string SeenFrom(string path) => What ?? (Path == path ? $"'{Pointer}'" : $"'{SchemaPath.FileName(Path!)}{Pointer}'");
    }
}
