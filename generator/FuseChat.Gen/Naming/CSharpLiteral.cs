using System.Globalization;
using Microsoft.CodeAnalysis.CSharp;

namespace FuseChat.Gen.Naming;

/// <summary>Values as C# literals.</summary>
internal static class CSharpLiteral
{
    public static string String(string value) => IsPlain(value) ? $"\"{value}\"" : SymbolDisplay.FormatLiteral(value, quote: true);

    /// <summary>A JSON member name as it stands between quotes in JSON, as a UTF-8 literal.</summary>
    public static string Utf8Name(string jsonName)
    {
        if (IsPlain(jsonName))
        {
            return $"\"{jsonName}\"u8";
        }

        var json = new Json.JsonString(jsonName).ToString();
        return String(json.Substring(1, json.Length - 2)) + "u8";
    }

    /// <summary>An integer, by name where it is the first or last of its type.</summary>
    public static string Integer(decimal value) => value switch
    {
        int.MinValue => "int.MinValue",
        int.MaxValue => "int.MaxValue",
        long.MinValue => "long.MinValue",
        long.MaxValue => "long.MaxValue",
        _ => Number(value),
    };

    // Most numbers are small integers, of which .NET knows a shorter way to the same digits.
    public static string Number(decimal value) => value is >= int.MinValue and <= int.MaxValue && value == decimal.Truncate(value)
        ? ((int)value).ToString(CultureInfo.InvariantCulture)
        : value.ToString("0.############################", CultureInfo.InvariantCulture);

    // What neither C# nor JSON writes in another way.
    private static bool IsPlain(string value)
    {
        foreach (var character in value)
        {
            if (character is not (>= 'a' and <= 'z' or >= 'A' and <= 'Z' or >= '0' and <= '9' or '_' or '-' or '.' or ' '))
            {
                return false;
            }
        }

        return true;
    }
}
