using FuseChat.Gen.Model;
using Microsoft.CodeAnalysis.Text;

namespace FuseChat.Gen.Json;

/// <summary>Where the values of one JSON text stand in it, apart from the tree, so that moving them leaves the tree equal.</summary>
/// <param name="Values">Each value's span in pre-order: a scalar's whole token with its quotes, an object's or array's opening bracket.</param>
/// <param name="Keys">Each value's key with its quotes, in the same order; the value's own span where it is not a member's.</param>
/// <param name="Lines">The lines of the text.</param>
internal sealed record JsonSpans(EquatableArray<TextSpan> Values, EquatableArray<TextSpan> Keys, LineTable Lines)
{
    /// <summary>Finds where a value, or the key that it has, is written.</summary>
    /// <param name="root">The tree that was read together with these spans, or one equal to it.</param>
    /// <param name="pointer">The path to the value.</param>
    /// <param name="part">The token wanted; the key of the root or of an array's item is its value.</param>
    /// <param name="span">The token; where the path does not exist, the same part of the nearest parent that does.</param>
    /// <param name="lines">Lines and columns of <paramref name="span"/>.</param>
    /// <returns>Whether the path exists. The spans are usable either way; for a tree of another shape they are the file's start.</returns>
    public bool TryLocate(JsonNode root, JsonPointer pointer, JsonPart part, out TextSpan span, out LinePositionSpan lines)
    {
        if (root.NodeCount != Values.Length)
        {
            span = default;
            lines = default;
            return false;
        }

        var index = 0;
        var node = root;
        var found = true;
        foreach (var token in pointer.Tokens)
        {
            found = TryStep(ref node, ref index, token);
            if (!found)
            {
                break;
            }
        }

        span = part == JsonPart.Key ? Keys[index] : Values[index];
        lines = Lines.GetLines(span);
        return found;
    }

    private static bool TryStep(ref JsonNode node, ref int index, string token) => node switch
    {
        JsonObject parent => TryStepToMember(parent, ref node, ref index, token),
        JsonArray parent => TryStepToItem(parent, ref node, ref index, token),
        _ => false,
    };

    private static bool TryStepToMember(JsonObject parent, ref JsonNode node, ref int index, string name)
    {
        var child = index + 1;
        foreach (var member in parent.Members)
        {
            if (member.Name == name)
            {
                (node, index) = (member.Value, child);
                return true;
            }

            child += member.Value.NodeCount;
        }

        return false;
    }

    private static bool TryStepToItem(JsonArray parent, ref JsonNode node, ref int index, string token)
    {
        if (!TryParseIndex(token, parent.Items.Length, out var wanted))
        {
            return false;
        }

        index++;
        for (var i = 0; i < wanted; i++)
        {
            index += parent.Items[i].NodeCount;
        }

        node = parent.Items[wanted];
        return true;
    }

    // RFC 6901 section 4: digits without a leading zero.
    private static bool TryParseIndex(string token, int length, out int index)
    {
        index = 0;
        foreach (var c in token)
        {
            if (c is < '0' or > '9' || index >= length)
            {
                return false;
            }

            index = (index * 10) + (c - '0');
        }

        return token.Length > 0 && (token[0] != '0' || token.Length == 1) && index < length;
    }
}
