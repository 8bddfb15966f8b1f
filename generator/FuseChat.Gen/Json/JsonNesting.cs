using Microsoft.CodeAnalysis.Text;

namespace FuseChat.Gen.Json;

/// <summary>The objects and arrays that are open: which bracket closes the innermost, what separates its parts, where in the tree it is.</summary>
internal sealed class JsonNesting(JsonCursor cursor, JsonProblems problems)
{
    // The open ones, and behind them those that were closed, to be used again.
    private readonly List<Container> _containers = [];
    private int _objects;

    public int Depth { get; private set; }

    /// <summary>Whether a part follows the one before it without a comma, which is reported already.</summary>
    public bool IsCommaMissing { get; private set; }

    /// <summary>The name of the member that is read in the innermost object.</summary>
    public string Name
    {
        set => Innermost.Name = value;
    }

    /// <summary>The index of the item that is read in the innermost array.</summary>
    public int Index
    {
        set => Innermost.Index = value;
    }

    /// <summary>The path to the innermost object or array.</summary>
    public JsonPointer Pointer => _containers.Take(Depth - 1).Aggregate(
        JsonPointer.Root,
        (path, container) => container.Name is { } name ? path.Append(name) : path.Append(container.Index));

    private Container Innermost => _containers[Depth - 1];

    /// <summary>Passes the opening bracket here.</summary>
    public void Enter()
    {
        if (Depth == _containers.Count)
        {
            _containers.Add(new Container());
        }

        Depth++;
        Innermost.Open(cursor.SignSpan, cursor.Current == '{');
        _objects += Innermost.IsObject ? 1 : 0;
        cursor.Position++;
        IsCommaMissing = false;
    }

    public void Leave()
    {
        _objects -= Innermost.IsObject ? 1 : 0;
        Depth--;
        IsCommaMissing = false;
    }

    /// <summary>Whether the innermost container has no further part; passes its closing bracket.</summary>
    public bool IsDone()
    {
        cursor.SkipTrivia();
        var container = Innermost;
        if (problems.IsFull)
        {
            return true;
        }

        if (!cursor.AtEnd && cursor.Current == container.Closing)
        {
            if (container.Comma is { } comma)
            {
                problems.NotInJson(comma, "a trailing comma", $"remove it, or write what is missing before the '{container.Closing}'");
            }

            cursor.Position++;
            return true;
        }

        if (!cursor.AtEnd && cursor.Current is not ('}' or ']'))
        {
            return false;
        }

        cursor.Expected($"'{container.Closing}'", container.Opening);

        // The other bracket closes an outer container where there is one, and otherwise is a slip for this one's.
        var otherIsOpen = container.IsObject ? _objects < Depth : _objects > 0;
        cursor.Position += cursor.AtEnd || otherIsOpen ? 0 : 1;
        return true;
    }

    /// <summary>Passes the comma behind a part of the innermost container; reports what stands in its place.</summary>
    public void ReadSeparator()
    {
        var container = Innermost;
        container.Comma = null;
        cursor.SkipTrivia();
        IsCommaMissing = !cursor.AtEnd && cursor.Current is not (',' or '}' or ']');
        if (IsCommaMissing)
        {
            cursor.Expected($"',' or '{container.Closing}'");
        }
        else if (cursor.Current == ',')
        {
            container.Comma = cursor.SignSpan;
            cursor.Position++;
        }
    }

    /// <summary>Passes what begins no part of the innermost container; silent behind a missing comma, where one report is enough.</summary>
    public void SkipStray(string accepted)
    {
        if (!IsCommaMissing)
        {
            cursor.Expected(accepted);
        }

        var container = Innermost;
        container.Comma = null;
        if (cursor.Current != ',')
        {
            cursor.SkipToken();
            IsCommaMissing = cursor.Current != ',';
        }

        if (cursor.Current == ',')
        {
            cursor.Position++;
        }
    }

    private sealed class Container
    {
        public TextSpan Opening { get; private set; }

        public bool IsObject { get; private set; }

        public char Closing => IsObject ? '}' : ']';

        public string? Name { get; set; }

        public int Index { get; set; }

        /// <summary>The comma behind the last part, as long as nothing follows it.</summary>
        public TextSpan? Comma { get; set; }

        public void Open(TextSpan opening, bool isObject)
            => (Opening, IsObject, Name, Index, Comma) = (opening, isObject, null, 0, null);
    }
}
