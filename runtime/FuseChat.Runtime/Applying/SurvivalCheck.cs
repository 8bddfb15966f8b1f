using System.Text.Json;

namespace FuseChat.Runtime.Applying;

/// <summary>Looks for a change in what is stored after it. Pure.</summary>
/// <remarks>
/// A change is every place where the text written differs from the text before. At each the stored text agrees with the
/// written one (a trace of the change), with the one before (a trace of its absence), or with neither; a place that is gone
/// tells nothing. Items of arrays are looked for one by one, wherever they stand. Two writers who set one value to the same
/// cannot be told apart.
/// </remarks>
internal static class SurvivalCheck
{
    /// <summary>Judges one change.</summary>
    /// <param name="before">The string on which the change was made.</param>
    /// <param name="written">The string with the change.</param>
    /// <param name="stored">The string found afterwards.</param>
    public static Survival Of(string? before, string written, string? stored)
    {
        if (stored == written)
        {
            return Survival.Stands;
        }

        if (stored == before || Parse(stored) is not { } found)
        {
            return Survival.Gone;
        }

        var traces = new Traces();
        Compare(Parse(before), Parse(written), found, ref traces);
        return traces.Verdict;
    }

    private static JsonElement? Parse(string? text)
    {
        try
        {
            return string.IsNullOrWhiteSpace(text) ? null : JsonElement.Parse(text);
        }
        catch (JsonException)
        {
            return null;
        }
    }

    private static void Compare(JsonElement? before, JsonElement? written, JsonElement? stored, ref Traces traces)
    {
        if (Same(before, written))
        {
            return;
        }

        if (IsAll(JsonValueKind.Object, before, written))
        {
            foreach (var name in Names(before).Union(Names(written)))
            {
                Compare(Member(before, name), Member(written, name), Member(stored, name), ref traces);
            }
        }
        else if (IsAll(JsonValueKind.Array, before, written) && stored is { ValueKind: JsonValueKind.Array } items)
        {
            CompareItems(Items(before), Items(written), Items(items), ref traces);
        }
        else
        {
            traces.Add(Same(stored, written), Same(stored, before), stored is null);
        }
    }

    private static void CompareItems(JsonElement[] before, JsonElement[] written, JsonElement[] stored, ref Traces traces)
    {
        foreach (var item in before.Concat(written))
        {
            var (had, has, found) = (Count(before, item), Count(written, item), Count(stored, item));
            if (had != has)
            {
                traces.Add(has > had ? found >= has : found <= has, has > had ? found <= had : found >= had, false);
            }
        }
    }

    private static bool Same(JsonElement? one, JsonElement? other) => (one, other) switch
    {
        (null, null) => true,
        ({ } a, { } b) => JsonElement.DeepEquals(a, b),
        _ => false,
    };

    private static bool IsAll(JsonValueKind kind, params ReadOnlySpan<JsonElement?> values)
    {
        foreach (var value in values)
        {
            if (value is { } present && present.ValueKind != kind)
            {
                return false;
            }
        }

        return true;
    }

    private static IEnumerable<string> Names(JsonElement? value)
        => value is { } present ? present.EnumerateObject().Select(member => member.Name) : [];

    private static JsonElement? Member(JsonElement? value, string name)
        => value is { ValueKind: JsonValueKind.Object } present && present.TryGetProperty(name, out var member) ? member : null;

    private static JsonElement[] Items(JsonElement? value) => value is { } present ? [.. present.EnumerateArray()] : [];

    private static int Count(JsonElement[] items, JsonElement item)
        => items.Count(other => JsonElement.DeepEquals(other, item));

    private struct Traces
    {
        private bool _standing;
        private bool _gone;
        private bool _neither;

        public readonly Survival Verdict => (_standing, _gone, _neither) switch
        {
            (true, false, _) => Survival.Stands,
            (false, true, _) or (false, false, false) => Survival.Gone,
            _ => Survival.Unclear,
        };

        public void Add(bool standing, bool gone, bool absent)
        {
            _standing |= standing;
            _gone |= gone;
            _neither |= !standing && !gone && !absent;
        }
    }
}
