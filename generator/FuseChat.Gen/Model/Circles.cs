namespace FuseChat.Gen.Model;

/// <summary>Finds circles in a graph.</summary>
internal static class Circles
{
    /// <summary>Finds one circle.</summary>
    /// <param name="edges">For each node those that it leads to.</param>
    /// <returns>Its nodes; null where there is none.</returns>
    public static IReadOnlyList<int>? Find(IReadOnlyList<int[]> edges)
    {
        var isDone = new bool[edges.Count];
        for (var start = 0; start < edges.Count; start++)
        {
            if (edges[start].Length > 0 && Find(edges, start, isDone) is { } circle)
            {
                return circle;
            }
        }

        return null;
    }

    // Without recursion: a chain of references may be as long as a file has lines.
    private static List<int>? Find(IReadOnlyList<int[]> edges, int start, bool[] isDone)
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
                return path.GetRange(path.IndexOf(node), path.Count - path.IndexOf(node));
            }

            if (isDone[node])
            {
                continue;
            }

            path.Add(node);
            onPath.Add(node);
            foreach (var next in edges[node])
            {
                pending.Push((next, depth + 1));
            }
        }

        path.ForEach(node => isDone[node] = true);
        return null;
    }
}
