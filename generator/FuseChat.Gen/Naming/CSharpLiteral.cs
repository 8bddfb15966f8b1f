using System.Globalization;
using Microsoft.CodeAnalysis.CSharp;

namespace FuseChat.Gen.Naming;

/// <summary>Values as C# literals.</summary>
internal static class CSharpLiteral
{
    public static string String(string value) => SymbolDisplay.FormatLiteral(value, quote: true);

    /// <summary>A JSON member name as it stands between quotes in JSON, as a UTF-8 literal.</summary>
    public static string Utf8Name(string jsonName)
    {
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

    public static string Number(decimal value) => value.ToString("0.############################", CultureInfo.InvariantCulture);
}
