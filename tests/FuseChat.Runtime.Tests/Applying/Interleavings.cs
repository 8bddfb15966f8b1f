namespace FuseChat.Runtime.Tests.Applying;

/// <summary>Walks all orders in which something can happen, by running it again for each.</summary>
internal static class Interleavings
{
    /// <summary>Runs something once for each order.</summary>
    /// <param name="run">Runs it, asking at each choice which of the given number of ways to go.</param>
    /// <returns>How many orders there are.</returns>
    public static async Task<int> WalkAsync(Func<Func<int, int>, Task> run)
    {
        var (path, runs) = (new List<(int Taken, int Ways)>(), 0);
        do
        {
            var depth = 0;
            await run(ways =>
            {
                if (depth == path.Count)
                {
                    path.Add((0, ways));
                }

                return path[depth++].Taken;
            });
            runs++;
            while (path.Count > 0 && path[^1].Taken + 1 == path[^1].Ways)
            {
                path.RemoveAt(path.Count - 1);
            }

            if (path.Count > 0)
            {
                path[^1] = (path[^1].Taken + 1, path[^1].Ways);
            }
        }
        while (path.Count > 0);

        return runs;
    }
}
