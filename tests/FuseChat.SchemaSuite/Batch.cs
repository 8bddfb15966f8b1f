namespace FuseChat.SchemaSuite;

/// <summary>Cases that are compiled together: no two have a schema of the same <c>$id</c>.</summary>
internal static class Batch
{
    // So that one compilation does not grow out of all proportion.
    private const int MaxCases = 200;

    public static IEnumerable<IReadOnlyList<SuiteCase>> Of(IEnumerable<SuiteCase> cases)
    {
        var batches = new List<(List<SuiteCase> Cases, HashSet<string> Ids)>();
        foreach (var each in cases)
        {
            var batch = batches.FirstOrDefault(batch => batch.Cases.Count < MaxCases && !each.Ids.Any(batch.Ids.Contains));
            if (batch.Cases is null)
            {
                batch = ([], []);
                batches.Add(batch);
            }

            batch.Cases.Add(each);
            batch.Ids.UnionWith(each.Ids);
        }

        return batches.Select(batch => batch.Cases);
    }
}
