using FuseChat.Gen.Naming;

namespace FuseChat.Gen.Model;

/// <summary>The functions that accept values: one for each type of objects, made as they are asked for.</summary>
internal sealed class AcceptanceFunctions
{
    // In the order of the first mention; a function that is being built is not there yet.
    private readonly List<(string Type, string Name, AcceptanceFunctionSpec? Function)> _functions = [];
    private readonly HashSet<string> _untold = [];
    private readonly HashSet<string> _recursive = [];

    public EquatableArray<AcceptanceFunctionSpec> Specs => _functions.Select(function => function.Function).OfType<AcceptanceFunctionSpec>().ToEquatableArray();

    public int Count => _functions.Count;

    /// <summary>The name of the function for a type, which is made at its first mention.</summary>
    /// <param name="type">The type.</param>
    /// <param name="text">The type where the function stands.</param>
    /// <param name="isReference">Whether it may be null in spite of C#.</param>
    /// <param name="build">Builds the function's conditions; null where typed values do not tell.</param>
    /// <returns>Null where typed values do not tell.</returns>
    public string? Name(string type, string text, bool isReference, Func<IEnumerable<string>?> build)
    {
        if (_untold.Contains(type))
        {
            return null;
        }

        if (_functions.FirstOrDefault(function => function.Type == type) is { Name: { } known } met)
        {
            if (met.Function is null)
            {
                _recursive.Add(type);
            }

            return known;
        }

        var index = _functions.Count;
        var name = NameOf(type, index);
        _functions.Add((type, name, null));
        var conditions = build()?.Where(condition => condition != AcceptanceBuilder.Always).ToList();
        if (conditions is null)
        {
            Forget(index);
            _untold.Add(type);
            return null;
        }

        var isRecursive = _recursive.Contains(type);
        if (isRecursive)
        {
            conditions.Insert(0, "global::System.Runtime.CompilerServices.RuntimeHelpers.TryEnsureSufficientExecutionStack()");
        }

        if (isReference)
        {
            conditions.Insert(0, "value is not null");
        }

        _functions[index] = (type, name, new AcceptanceFunctionSpec(name, isReference ? text + "?" : text, conditions.ToEquatableArray()));
        return name;
    }

    /// <summary>Forgets the functions from an index on: what asked for them is not told after all.</summary>
    public void Forget(int index) => _functions.RemoveRange(index, _functions.Count - index);

    /// <summary>A condition on a parameter, as a function: its own, where it does nothing but call one.</summary>
    public string Lambda(string parameter, string condition)
        => condition.Split('(')[0] is var name && Has(name) && condition == $"{name}({parameter})" ? name : $"static {parameter} => {condition}";

    public static string Numbered(string name, int number) => number == 1 ? name : name + CSharpLiteral.Number(number);

    private bool Has(string name) => _functions.Any(function => function.Name == name);

    private string NameOf(string type, int index)
    {
        var name = "Accepts" + type.Substring(type.LastIndexOfAny(['.', ':']) + 1).TrimStart('@').Split('<')[0];
        return Has(name) ? $"{name}_{CSharpLiteral.Number(index)}" : name;
    }
}
