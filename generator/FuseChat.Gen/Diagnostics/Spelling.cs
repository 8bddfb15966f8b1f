namespace FuseChat.Gen.Diagnostics;

/// <summary>Finds what a misspelt word was meant to be, for "did you mean".</summary>
internal static class Spelling
{
    /// <summary>The candidate that is nearest to the word, or null where none is near enough to be meant.</summary>
    /// <param name="word">What was written.</param>
    /// <param name="candidates">What is accepted; of equally near ones the first wins.</param>
    /// <remarks>
    /// Near is one slip in three letters, three at most: a letter missing, extra or different, or two neighbours swapped.
    /// Letter case is no slip, and "y" for "ies" is one. Words of one or two letters match by letter case only.
    /// </remarks>
    public static string? Closest(string word, IEnumerable<string> candidates)
    {
        string? closest = null;
        var limit = Math.Min(3, word.Length / 3);
        foreach (var candidate in candidates)
        {
            var distance = IsPlural(candidate, word) ? 1 : Distance(word.ToLowerInvariant(), candidate.ToLowerInvariant(), limit);
            if (distance <= limit && (closest is null || distance < limit))
            {
                (closest, limit) = (candidate, distance);
            }
        }

        return closest;
    }

    private static bool IsPlural(string candidate, string word)
        => word.EndsWith("y", StringComparison.Ordinal) && candidate.Length == word.Length + 2 && candidate.EndsWith("ies", StringComparison.Ordinal)
            && string.CompareOrdinal(candidate, 0, word, 0, word.Length - 1) == 0;

    /// <summary>Slips between two words (Damerau-Levenshtein, optimal string alignment); any number above the limit means more than it.</summary>
    internal static int Distance(string left, string right, int limit)
    {
        if (Math.Abs(left.Length - right.Length) > limit)
        {
            return limit + 1;
        }

        var twoAbove = new int[right.Length + 1];
        var above = new int[right.Length + 1];
        var row = new int[right.Length + 1];
        for (var j = 0; j <= right.Length; j++)
        {
            row[j] = j;
        }

        for (var i = 1; i <= left.Length; i++)
        {
            (twoAbove, above, row) = (above, row, twoAbove);
            row[0] = i;
            var best = i;
            for (var j = 1; j <= right.Length; j++)
            {
                var cost = left[i - 1] == right[j - 1] ? 0 : 1;
                row[j] = Math.Min(Math.Min(above[j] + 1, row[j - 1] + 1), above[j - 1] + cost);
                if (i > 1 && j > 1 && left[i - 1] == right[j - 2] && left[i - 2] == right[j - 1])
                {
                    row[j] = Math.Min(row[j], twoAbove[j - 2] + 1);
                }

                best = Math.Min(best, row[j]);
            }

            if (best > limit)
            {
                return limit + 1;
            }
        }

        return row[right.Length];
    }
}
