namespace FuseChat.Gen.Patterns;

/// <summary>Properties of Unicode that <c>\p{…}</c> names, as far as .NET knows them.</summary>
internal static class UnicodeProperties
{
    // The general categories by their short and long names (ECMA-262, table of values for General_Category).
    private static readonly string[] Names =
    [
        "L Letter", "Lu Uppercase_Letter", "Ll Lowercase_Letter", "Lt Titlecase_Letter", "Lm Modifier_Letter", "Lo Other_Letter",
        "M Mark Combining_Mark", "Mn Nonspacing_Mark", "Mc Spacing_Mark", "Me Enclosing_Mark",
        "N Number", "Nd Decimal_Number digit", "Nl Letter_Number", "No Other_Number",
        "P Punctuation punct", "Pc Connector_Punctuation", "Pd Dash_Punctuation", "Ps Open_Punctuation", "Pe Close_Punctuation", "Pi Initial_Punctuation", "Pf Final_Punctuation", "Po Other_Punctuation",
        "S Symbol", "Sm Math_Symbol", "Sc Currency_Symbol", "Sk Modifier_Symbol", "So Other_Symbol",
        "Z Separator", "Zs Space_Separator", "Zl Line_Separator", "Zp Paragraph_Separator",
        "C Other", "Cc Control cntrl", "Cf Format", "Co Private_Use", "Cn Unassigned",
    ];

    private static readonly Dictionary<string, string> Categories = Names.Select(names => names.Split(' '))
        .SelectMany(names => names.Select(name => (name, names[0])))
        .ToDictionary(pair => pair.name, pair => pair.Item2);

    /// <summary>Finds a property by what stands in the braces.</summary>
    public static CodePoints Find(string property)
    {
        var equals = property.IndexOf('=');
        var isCategory = equals < 0 || property.Substring(0, equals) is "General_Category" or "gc";
        var name = property.Substring(equals + 1);
        return name switch
        {
            _ when !isCategory => throw new EcmaSyntaxException($"the property '{property}' is not among those known here, the general categories"),
            "Any" when equals < 0 => CodePoints.Of([(0, CodePoints.Last)]),
            "ASCII" when equals < 0 => CodePoints.Of([(0, 0x7F)]),
            "ASCII_Hex_Digit" or "AHex" when equals < 0 => CodePoints.Of([('0', '9'), ('A', 'F'), ('a', 'f')]),
            "Cased_Letter" or "LC" => CodePoints.OfCategories("Lu", "Ll", "Lt"),
            _ when Categories.TryGetValue(name, out var known) => CodePoints.OfCategories(known),
            _ => throw new EcmaSyntaxException($"the property '{property}' is not among those known here, the general categories"),
        };
    }
}
