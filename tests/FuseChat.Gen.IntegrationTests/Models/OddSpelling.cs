using System.Globalization;

namespace FuseChat.Gen.IntegrationTests.Models;

/// <summary>
/// Spells JSON in unusual ways, chosen by a seed. Seed 0 spells it as documents themselves do; a negative seed as well, but for
/// the order of members and unknown ones among them.
/// </summary>
internal sealed class OddSpelling(int seed)
{
    private readonly Random _random = new(seed);

    public bool IsUsual => seed == 0;

    private bool IsCompact => seed <= 0;

    public string Object(IEnumerable<(string Name, string Value)> members)
        => Between('{', members.Select(member => $"{String(member.Name)}{Space()}:{Space()}{member.Value}"), '}');

    public string Array(IEnumerable<string> items) => Between('[', items, ']');

    public string Text(string root) => Space() + root + Space();

    public string String(string value)
    {
        // Both halves of a pair, or neither.
        var escapesPairs = !IsCompact && _random.Next(2) == 0;
        return Quote(value, c => char.IsSurrogate(c) ? escapesPairs : !IsCompact && _random.Next(4) == 0);
    }

    public string Integer(int value) => IsCompact ? Usual(value) : _random.Next(6) switch
    {
        0 => $"{Usual(value)}.0",
        1 => $"{Usual(value)}e0",
        2 when value != 0 => $"{Usual(value)}0E-1",
        3 when value % 10 == 0 && value != 0 => $"{Usual(value / 10)}e+1",
        4 when value == 0 => "-0",
        _ => Usual(value),
    };

    /// <summary>The members with unknown ones strewn among them.</summary>
    public IEnumerable<(string Name, string Value)> Strew(IEnumerable<(string Name, string Value)> members, params string[] names)
    {
        foreach (var member in members)
        {
            while (!IsUsual && _random.Next(3) == 0)
            {
                yield return (names[_random.Next(names.Length)], Anything());
            }

            yield return member;
        }

        if (!IsUsual && _random.Next(2) == 0)
        {
            yield return (names[_random.Next(names.Length)], Anything());
        }
    }

    /// <summary>The same members in another order.</summary>
    public IEnumerable<(string Name, string Value)> Shuffle(params (string Name, string Value)[] members)
    {
        if (!IsUsual)
        {
            _random.Shuffle(members);
        }

        return members;
    }

    private string Anything() => _random.Next(8) switch
    {
        0 => "null",
        1 => "{ }",
        2 => """[1, [ 2.50 ],{"a":"]"}]""",
        3 => "123456789012345678901234567890.000",
        4 => """ "\ud83d\ude00 \/ \u0041" """.Trim(),
        5 => "-0",
        6 => """{"x":1,"x" : {"participant_ids":[]}}""",
        _ => "true",
    };

    private string Space() => IsCompact ? "" : _random.Next(12) switch
    {
        0 => " ",
        1 => "\n  ",
        2 => "\t\r\n",
        _ => "",
    };

    private string Between(char open, IEnumerable<string> elements, char close)
        => $"{open}{Space()}{string.Join(',', elements.Select((element, index) => (index == 0 ? "" : Space()) + element + Space()))}{close}";

    private static string Usual(int value) => value.ToString(CultureInfo.InvariantCulture);

    private static string Quote(string value, Func<char, bool> escapes)
        => $"\"{string.Concat(value.Select(c => c is '"' or '\\' ? $"\\{c}" : c < ' ' || escapes(c) ? $"\\u{(int)c:x4}" : c.ToString()))}\"";
}
