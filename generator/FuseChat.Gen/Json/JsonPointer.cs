using System.Collections.Immutable;
using System.Globalization;
using FuseChat.Gen.Model;

namespace FuseChat.Gen.Json;

/// <summary>The path from the root of a JSON text to one of its values (RFC 6901).</summary>
/// <remarks>The default is <see cref="Root"/>. A path shares what is before its last token with all others there; its text is made where it is asked for.</remarks>
internal readonly record struct JsonPointer
{
    private readonly Step? _last;

    private JsonPointer(Step? last) => _last = last;

    public static JsonPointer Root => default;

    public bool IsRoot => _last is null;

    /// <summary>The pointer as RFC 6901 section 3 writes it: empty for the root, otherwise <c>/properties/priority</c>.</summary>
    public string Text => Join("");

    /// <summary>The names and indexes on the way from the root, unescaped.</summary>
    public EquatableArray<string> Tokens
    {
        get
        {
            var tokens = ImmutableArray.CreateBuilder<string>(Depth);
            tokens.Count = Depth;
            for (var step = _last; step is not null; step = step.Parent)
            {
                tokens[step.Depth - 1] = step.Token;
            }

            return tokens.ToEquatableArray();
        }
    }

    /// <summary>The last name or index, unescaped; empty for the root.</summary>
    public string Last => _last?.Token ?? "";

    /// <summary>The pointer without its last token; the root's is the root.</summary>
    public JsonPointer Parent => new(_last?.Parent);

    private int Depth => _last?.Depth ?? 0;

    /// <summary>Whether this is another pointer, or leads to something inside the value that the other leads to.</summary>
    public bool IsWithin(JsonPointer other)
    {
        var step = _last;
        while (step is not null && step.Depth > other.Depth)
        {
            step = step.Parent;
        }

        return new JsonPointer(step).Equals(other);
    }

    public JsonPointer Append(string name) => new(new Step(_last, name));

    public JsonPointer Append(int index) => Append(index.ToString(CultureInfo.InvariantCulture));

    /// <summary>The way on from here.</summary>
    public JsonPointer Append(JsonPointer way)
    {
        if (IsRoot)
        {
            return way;
        }

        var end = this;
        foreach (var token in way.Tokens)
        {
            end = end.Append(token);
        }

        return end;
    }

    public bool Equals(JsonPointer other)
    {
        var (left, right) = (_last, other._last);
        while (!ReferenceEquals(left, right))
        {
            if (left is null || right is null || left.Hash != right.Hash || left.Token != right.Token)
            {
                return false;
            }

            (left, right) = (left.Parent, right.Parent);
        }

        return true;
    }

    public override int GetHashCode() => _last?.Hash ?? 0;

    /// <summary>Reads the form of <see cref="Text"/>.</summary>
    public static bool TryParse(string text, out JsonPointer pointer)
    {
        pointer = Root;
        if ((text.Length > 0 && text[0] != '/') || !HasOnlyGoodEscapes(text))
        {
            return false;
        }

        for (var start = 1; start <= text.Length;)
        {
            var end = text.IndexOf('/', start);
            end = end < 0 ? text.Length : end;
            pointer = pointer.Append(Unescape(text.Substring(start, end - start)));
            start = end + 1;
        }

        return true;
    }

    /// <summary>The form that messages use: <c>#/properties/priority</c>, not percent-encoded for readability.</summary>
    public override string ToString() => Join("#");

    private string Join(string start)
    {
        var parts = new string[Depth + 1];
        parts[0] = start;
        for (var step = _last; step is not null; step = step.Parent)
        {
            parts[step.Depth] = Escape(step.Token);
        }

        return string.Join("/", parts);
    }

    private static string Escape(string name) => name.Replace("~", "~0").Replace("/", "~1");

    private static string Unescape(string token) => token.Replace("~1", "/").Replace("~0", "~");

    private static bool HasOnlyGoodEscapes(string text)
    {
        for (var i = text.IndexOf('~'); i >= 0; i = text.IndexOf('~', i + 1))
        {
            if (i + 1 == text.Length || text[i + 1] is not ('0' or '1'))
            {
                return false;
            }
        }

        return true;
    }

    private sealed class Step(Step? parent, string token)
    {
        public Step? Parent { get; } = parent;

        public string Token { get; } = token;

        public int Depth { get; } = (parent?.Depth ?? 0) + 1;

        public int Hash { get; } = unchecked(((parent?.Hash ?? 0) * 31) + token.GetHashCode());
    }
}
