using System.Globalization;

namespace FuseChat.Gen.Patterns;

/// <summary>The capturing groups of an expression, which references may name before they begin.</summary>
/// <param name="names">Their names in order; empty for a group without one.</param>
/// <param name="areReferred">Whether any reference names one.</param>
internal sealed class EcmaGroups(IReadOnlyList<string> names, bool areReferred)
{
    public bool AreReferred => areReferred;

    public static EcmaGroups Of(string pattern)
    {
        var names = new List<string>();
        var areReferred = false;
        var isClass = false;
        for (var index = 0; index < pattern.Length; index++)
        {
            switch (pattern[index])
            {
                case '\\':
                    index++;
                    areReferred |= !isClass && index < pattern.Length && pattern[index] is 'k' or (>= '1' and <= '9');
                    break;
                case '[':
                    isClass = true;
                    break;
                case ']':
                    isClass = false;
                    break;
                case '(' when !isClass:
                    AddGroup(pattern, index + 1, names);
                    break;
            }
        }

        return new EcmaGroups(names, areReferred);
    }

    /// <summary>Takes a reference such as <c>\1</c> or <c>\k&lt;name&gt;</c>.</summary>
    public bool TryTakeReference(EcmaCursor cursor, out int group)
    {
        group = 0;
        if (cursor.TryTake(@"\k<"))
        {
            var name = cursor.TakeUntil('>');
            group = names.TakeWhile(other => other != name).Count() + 1;
        }
        else if (cursor.TryTake(@"\"))
        {
            var digits = cursor.TakeDigits();
            if (digits.Length == 0)
            {
                cursor.Back(1);
                return false;
            }

            group = int.TryParse(digits, NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? number : int.MaxValue;
        }

        return group <= names.Count ? true : throw new EcmaSyntaxException("a reference names no group");
    }

    private static void AddGroup(string pattern, int at, List<string> names)
    {
        var isNamed = string.CompareOrdinal(pattern, at, "?<", 0, 2) == 0 && at + 2 < pattern.Length && pattern[at + 2] is not ('=' or '!');
        if (isNamed)
        {
            var end = pattern.IndexOf('>', at);
            var name = end < 0 ? "" : pattern.Substring(at + 2, end - at - 2);
            if (name.Length == 0 || names.Contains(name))
            {
                throw new EcmaSyntaxException("the names of groups are all different, and not empty");
            }

            names.Add(name);
        }
        else if (at >= pattern.Length || pattern[at] != '?')
        {
            names.Add("");
        }
    }
}
