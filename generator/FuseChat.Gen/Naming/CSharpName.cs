using System.Text;
using Microsoft.CodeAnalysis.CSharp;

namespace FuseChat.Gen.Naming;

/// <summary>JSON name -> C# identifier: <c>custom_name</c> becomes <c>CustomName</c>, or <c>customName</c> as a parameter.</summary>
internal static class CSharpName
{
    public static string Pascal(string jsonName)
    {
        var name = new char[jsonName.Length];
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

        return new string(name, 0, length);
    }

    public static string Camel(string jsonName)
    {
        var pascal = Pascal(jsonName);
        var camel = pascal.Length == 0 ? "" : char.ToLowerInvariant(pascal[0]) + pascal.Substring(1);
        return SyntaxFacts.GetKeywordKind(camel) == SyntaxKind.None ? camel : "@" + camel;
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
