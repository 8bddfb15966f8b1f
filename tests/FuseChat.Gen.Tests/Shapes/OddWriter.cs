using System.Text;
using System.Text.Json;

namespace FuseChat.Gen.Tests.Shapes;

/// <summary>Writes JSON in odd spellings: white space, escaped names, members that no schema knows, also twice. May spoil one place.</summary>
/// <param name="random">What decides.</param>
/// <param name="spoiled">The place to spoil, by number among those that can be; none where it is negative.</param>
internal sealed class OddWriter(Random random, int spoiled = -1)
{
    private const string WrongKey = "no key";

    private const int MaxDepth = 7;

    private static readonly string[] Spaces = ["", "", "", " ", "\n", "\t ", "\r\n  "];

    private static readonly string[] Wrong =
        ["null", "true", "0", "-1", "1.5", "7000", "1e3", "12345678901234567890", "\"\"", "\"x\"", "\"longer than that\"", "\"2030-01-31\"", "[]", "{}", "[1]", "[true,true,true,true,true]", "{\"kind\":\"else\",\"a\":1}"];

    private static readonly string[] UnknownNames = ["\"zz\"", "\"x-1\"", "\"\"", "\"\\u007az\"", "\"\\ud83d\\ude00\"", "\"~0/\""];

    private static readonly string[] UnknownValues =
        ["1.0", "1e3", "-0", "1E400", "123456789012345678901234567890", "\"\\u0061\\/\"", "\"\\ud83d\\ude00\"", "\"\\ud800\"", "\"😀\"", "null", "[ 1 , {\"a\":1,\"a\":2} ]", "{}", "{ \"b\" : [ ] }"];

    private readonly StringBuilder _text = new();
    private int _depth;
    private int _places;

    public string Text => _text.ToString();

    /// <summary>Number of places that could be spoiled so far.</summary>
    public int Places => _places;

    public bool IsDeep => _depth > MaxDepth;

    public int Below(int limit) => random.Next(limit);

    public T OneOf<T>(IReadOnlyList<T> choices) => choices[random.Next(choices.Count)];

    public void Raw(string text) => _text.Append(text);

    /// <summary>A value that fits, or now and then one that does not.</summary>
    public void Value(Shape shape)
    {
        if (_places++ == spoiled)
        {
            Raw(OneOf(Wrong));
        }
        else
        {
            shape.Write(this);
        }
    }

    /// <summary>Whether a member that is required is left out: that is the place to spoil.</summary>
    public bool IsLeftOut() => _places++ == spoiled;

    public string TextOf(ScalarShape shape)
    {
        if (_places++ == spoiled)
        {
            return $"\"{WrongKey}\"";
        }

        var inner = new OddWriter(random);
        shape.Write(inner);
        return inner.Text;
    }

    public void Array(int count, Action item) => Nested('[', ']', Enumerable.Range(0, count).Select(_ => item));

    public void Object(IEnumerable<(string Name, Action Value)> members) => Nested('{', '}', members.Select(member => (Action)(() => Member(member.Name, member.Value))));

    /// <summary>An object with named members, in any order, and some that no schema knows.</summary>
    public void Members(IEnumerable<MemberShape> members)
    {
        var all = members.Select(member => (Action)(() => Member(Spelled(member.Name), () => WriteMember(member)))).ToList();
        for (var count = Math.Max(0, random.Next(6) - 3); count > 0; count--)
        {
            all.Add(() => Member(OneOf(UnknownNames), () => Raw(OneOf(UnknownValues))));
        }

        Nested('{', '}', all.OrderBy(_ => random.Next()).ToArray());
    }

    private void WriteMember(MemberShape member)
    {
        if (member.MayBeNull && random.Next(4) == 0)
        {
            Raw("null");
        }
        else
        {
            Value(member.Shape);
        }
    }

    private void Member(string name, Action value)
    {
        Raw($"{name}{OneOf(Spaces)}:{OneOf(Spaces)}");
        value();
    }

    private void Nested(char open, char close, IEnumerable<Action> parts)
    {
        _depth++;
        _text.Append(open).Append(OneOf(Spaces));
        var separator = "";
        foreach (var part in parts)
        {
            Raw(separator);
            part();
            separator = $"{OneOf(Spaces)},{OneOf(Spaces)}";
        }

        _text.Append(OneOf(Spaces)).Append(close);
        _depth--;
    }

    private string Spelled(string name)
        => random.Next(5) == 0 ? $"\"\\u{(int)name[0]:x4}{JsonSerializer.Serialize(name[1..])[1..]}" : JsonSerializer.Serialize(name);
}
