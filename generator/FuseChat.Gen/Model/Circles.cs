namespace FuseChat.Gen.Model;

/// <summary>Finds circles in a graph.</summary>
internal static class Circles
{
    /// <summary>Finds circles that have no node in common: one at least of all that hang together.</summary>
    /// <param name="edges">For each node those that it leads to.</param>
    /// <returns>Their nodes.</returns>
    public static IReadOnlyList<IReadOnlyList<int>> Find(IReadOnlyList<int[]> edges)
    {
        var circles = new List<IReadOnlyList<int>>();
        var isDone = new bool[edges.Count];
        var isTold = new bool[edges.Count];
        for (var start = 0; start < edges.Count; start++)
        {
            if (edges[start].Length > 0 && !isDone[start])
            {
                Find(edges, start, isDone, isTold, circles);
            }
        }

        return circles;
    }

    // Without recursion: a chain of references may be as long as a file has lines.
    private static void Find(IReadOnlyList<int[]> edges, int start, bool[] isDone, bool[] isTold, List<IReadOnlyList<int>> circles)
    {
        var path = new List<int>();
        var onPath = new HashSet<int>();
        var pending = new Stack<(int Node, int Depth)>([(start, 0)]);
        while (pending.Count > 0)
        {
            var (node, depth) = pending.Pop();
            while (path.Count > depth)
            {
                isDone[path[path.Count - 1]] = true;
                onPath.Remove(path[path.Count - 1]);
                path.RemoveAt(path.Count - 1);
            }

            if (onPath.Contains(node))
            {
                Add(path, node, isTold, circles);
            }
            else if (!isDone[node])
            {
                path.Add(node);
                onPath.Add(node);
                foreach (var next in edges[node])
                {
                    pending.Push((next, depth + 1));
                }
            }
        }

        path.ForEach(node => isDone[node] = true);
    }

    /// <summary>Adds the circle at the end of a path, unless it has a part in common with another.</summary>
    private static void Add(List<int> path, int first, bool[] isTold, List<IReadOnlyList<int>> circles)
    {
        var start = path.Count - 1;
        while (path[start] != first && !isTold[path[start]])
        {
            start--;
        }

        if (!isTold[path[start]])
        {
            var circle = path.GetRange(start, path.Count - start);
            circle.ForEach(node => isTold[node] = true);
            circles.Add(circle);
        }
    }
}
