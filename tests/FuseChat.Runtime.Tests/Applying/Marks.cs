using System.Diagnostics.CodeAnalysis;
using System.Text.Json;
using FuseChat.Runtime.Attributes;
using FuseChat.Runtime.Mutations;

namespace FuseChat.Runtime.Tests.Applying;

/// <summary>A channel document of named numbers, with a member for each.</summary>
internal sealed record Marks(string Json) : ITwilioAttributes<Marks>
{
    public static TwilioResource Resource => TwilioResource.Channel;

    public static Marks Of(params (string Name, int Value)[] values)
        => new($"{{{string.Join(',', values.OrderBy(value => value.Name, StringComparer.Ordinal).Select(value => $"\"{value.Name}\":{value.Value}"))}}}");

    public static Marks Parse(string json) => new(json);

    public static bool TryParse(string? json, [MaybeNullWhen(false)] out Marks value, out AttributesProblems problems)
    {
        (value, problems) = (json is null ? null : new Marks(json), default);
        return value is not null;
    }

    public int this[string name] => Values.GetValueOrDefault(name);

    public string ToJson() => Json;

    public Marks Add(string name, int amount)
    {
        var values = Values;
        values[name] = values.GetValueOrDefault(name) + amount;
        return Of([.. values.Select(value => (value.Key, value.Value))]);
    }

    private Dictionary<string, int> Values => JsonSerializer.Deserialize<Dictionary<string, int>>(Json)!;
}

/// <summary>Adds to one of the numbers.</summary>
internal sealed record Mark(string Member, int Amount = 1) : IMutation<Marks>
{
    public string Name => "mark";

    public Marks Apply(Marks current) => current.Add(Member, Amount);

    public string ToJson() => "{}";
}
