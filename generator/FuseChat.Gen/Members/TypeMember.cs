using FuseChat.Gen.Model;

namespace FuseChat.Gen.Members;

/// <summary>A member of a type, as far as it matters whether another one can stand beside it.</summary>
/// <remarks>Must stay immutable and structurally equal, because the pipeline compares it.</remarks>
/// <param name="Name">Its name; for an operator the keyword and the sign, for a constructor <c>.ctor</c>.</param>
internal sealed record TypeMember(string Name)
{
    /// <summary>The types of a method's parameters, as <see cref="ParameterType"/> has them; null for what is no method.</summary>
    public EquatableArray<string>? Parameters { get; init; }

    /// <summary>How a partial type is declared, such as <c>sealed record</c>; null for all else.</summary>
    public string? Part { get; init; }

    /// <summary>The members of a partial type.</summary>
    public EquatableArray<TypeMember> Members { get; init; }

    /// <summary>Whether it must be set where an instance is made.</summary>
    public bool IsRequired { get; init; }

    /// <summary>Whether a partial type has a constructor that says that it sets all required members.</summary>
    public bool SetsRequired { get; init; }

    /// <summary>Whether it overrides what every object has.</summary>
    public bool IsOverride { get; init; }

    /// <summary>The base that it is inherited from; null for one that the type declares itself.</summary>
    public string? Base { get; init; }

    /// <summary>The part of the schema that it comes from; null for one that every such type has, or that comes from none.</summary>
    public string? Source { get; init; }

    /// <summary>How many members there are, with those inside.</summary>
    public int Count => 1 + Members.Sum(member => member.Count);

    public static TypeMember Method(string name, params IEnumerable<string> parameters) => new(name) { Parameters = parameters.ToEquatableArray() };

    /// <summary>The member as messages name it.</summary>
    public string Show(string type) => ParameterType.Show(Parameters is { } parameters ? $"{Name}({string.Join(", ", parameters)})" : Name).Replace(".ctor", type);

    /// <summary>Whether this member and another of the same name cannot both be there, apart from what is inside them.</summary>
    public bool ClashesWith(TypeMember emitted)
        => Parameters is { } own && emitted.Parameters is { } other
            ? own.Length == other.Length && own.Zip(other, ParameterType.AreSame).All(isSame => isSame) && !(Base is not null && emitted.IsOverride)
        : !(Base is null && Part is { } part && emitted.Part is { } whole && IsPartOf(part, whole));

    // A part may leave out modifiers, and add none.
    private static bool IsPartOf(string part, string whole) => part == whole || whole.EndsWith(" " + part, StringComparison.Ordinal);
}
