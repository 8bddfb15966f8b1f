using System.Globalization;
using FuseChat.Gen.Json;

namespace FuseChat.Gen.Schemas;

/// <summary>Numbers that count things, such as <c>3</c> or <c>3.0</c>.</summary>
internal static class JsonCount
{
    /// <summary>The number, or the greatest that a text could ever reach where it is above that.</summary>
    /// <returns>Null where it is no integer of at least 0.</returns>
    public static int? Of(JsonNode? value)
    {
        if (value is not JsonNumber { Text: var text } || !double.TryParse(text, NumberStyles.Float, CultureInfo.InvariantCulture, out var number))
        {
            return null;
        }

        return number < 0 || Math.Floor(number) != number ? null : (int)Math.Min(number, int.MaxValue);
    }
}
