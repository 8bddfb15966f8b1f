using Microsoft.CodeAnalysis.Text;

namespace FuseChat.Gen.Json;

/// <summary>The objects and arrays that are open: which bracket closes the innermost, what separates its parts, where in the tree it is.</summary>
internal sealed class JsonNesting(JsonCursor cursor, JsonProblems problems)
{
    private readonly Stack<Container> _containers = new();
    private int _objects;

    public int Depth => _containers.Count;

    /// <summary>Whether a part follows the one before it without a comma, which is reported already.</summary>
    public bool IsCommaMissing { get; private set; }

    /// <summary>The name of the member that is read in the innermost object.</summary>
    public string Name
    {
        set => _containers.Peek().Name = value;
    }

    /// <summary>The index of the item that is read in the innermost array.</summary>
    public int Index
    {
        set => _containers.Peek().Index = value;
    }

    /// <summary>The path to the innermost object or array.</summary>
    public JsonPointer Pointer => _containers.Skip(1).Reverse().Aggregate(
        JsonPointer.Root,
        (path, container) => container.Name is { } name ? path.Append(name) : path.Append(container.Index));

    /// <summary>Passes the opening bracket here.</summary>
    public void Enter()
    {
        var container = new Container(cursor.TokenSpan(), cursor.Current == '{');
        _containers.Push(container);
        _objects += container.IsObject ? 1 : 0;
        cursor.Position++;
        IsCommaMissing = false;
    }

    public void Leave()
    {
        _objects -= _containers.Pop().IsObject ? 1 : 0;
        IsCommaMissing = false;
    }

    /// <summary>Whether the innermost container has no further part; passes its closing bracket.</summary>
    public bool IsDone()
    {
        cursor.SkipTrivia();
        var container = _containers.Peek();
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
        var container = _containers.Peek();
        container.Comma = null;
        cursor.SkipTrivia();
        IsCommaMissing = !cursor.AtEnd && cursor.Current is not (',' or '}' or ']');
        if (IsCommaMissing)
        {
            cursor.Expected($"',' or '{container.Closing}'");
        }
        else if (cursor.Current == ',')
        {
            container.Comma = cursor.TokenSpan();
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

        var container = _containers.Peek();
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

    private sealed class Container(TextSpan opening, bool isObject)
    {
        public TextSpan Opening { get; } = opening;

        public bool IsObject { get; } = isObject;

        public char Closing => IsObject ? '}' : ']';

        public string? Name { get; set; }

        public int Index { get; set; }

        /// <summary>The comma behind the last part, as long as nothing follows it.</summary>
        public TextSpan? Comma { get; set; }
    }
}
