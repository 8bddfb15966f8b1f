using System.Text;
using Microsoft.CodeAnalysis.CSharp;

namespace FuseChat.Gen.Naming;

/// <summary>JSON name -> C# identifier: <c>custom_name</c> becomes <c>CustomName</c>, or <c>customName</c> as a parameter.</summary>
internal static class CSharpName
{
    private const int MaxOnStack = 128;

    /// <summary>A name of a member, or of a type.</summary>
    public static string Pascal(string jsonName) => Begin(Part(jsonName));

    /// <summary>A name that begins with a digit behind an underscore, as C# has it.</summary>
    public static string Begin(string name) => name.Length > 0 && char.IsDigit(name[0]) ? "_" + name : name;

    /// <summary>A part of a name: each word with a capital.</summary>
    public static string Part(string jsonName)
    {
        var name = jsonName.Length <= MaxOnStack ? stackalloc char[jsonName.Length] : new char[jsonName.Length];
        return name.Slice(0, Write(jsonName, name)).ToString();
    }

    /// <summary>A name of a parameter, which no member has: those begin with a small letter.</summary>
    public static string Camel(string jsonName)
    {
        var name = jsonName.Length <= MaxOnStack ? stackalloc char[jsonName.Length] : new char[jsonName.Length];
        name = name.Slice(0, Write(jsonName, name));
        if (name.IsEmpty || char.IsDigit(name[0]))
        {
            return name.IsEmpty ? "" : "arg" + name.ToString();
        }

        name[0] = char.ToLowerInvariant(name[0]);
        var camel = name.ToString();
        return SyntaxFacts.GetKeywordKind(camel) == SyntaxKind.None ? camel : "@" + camel;
    }

    /// <summary>Writes the words of a name, each with a capital.</summary>
    /// <returns>How many characters they have.</returns>
    private static int Write(string jsonName, Span<char> name)
    {
        var length = 0;
        var isWordStart = true;
        foreach (var character in jsonName)
        {
            if (!char.IsLetterOrDigit(character))
            {
                isWordStart = true;
                continue;
            }

            name[length++] = isWordStart ? char.ToUpperInvariant(character) : character;
            isWordStart = false;
        }

        return length;
    }

    /// <summary>Whether a name can be that of a member: one that no parameter or local variable of emitted code has.</summary>
    public static bool IsMember(string name) => SyntaxFacts.IsValidIdentifier(name) && !char.IsLower(name[0]);

    /// <summary>A JSON name as words for a sentence: <c>custom_name</c> becomes <c>custom name</c>.</summary>
    public static string Words(string jsonName)
    {
        var words = new StringBuilder(jsonName.Length);
        foreach (var character in jsonName)
        {
            if (char.IsUpper(character) && words.Length > 0)
            {
                words.Append(' ').Append(char.ToLowerInvariant(character));
            }
            else
            {
                words.Append(char.IsLetterOrDigit(character) ? character : ' ');
            }
        }

        return words.ToString();
    }
}
