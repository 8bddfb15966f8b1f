using System.Security;
using System.Xml;

namespace FuseChat.Gen.Emit;

/// <summary>Text from a schema as XML documentation: escaped, on one line.</summary>
internal static class XmlDoc
{
    public static string Text(string text) => SecurityElement.Escape(OneLine(text));

    /// <summary>Text for a comment: no line break ends it, and no character that XML lacks stands in it.</summary>
    public static string OneLine(string text)
    {
        if (IsPlain(text))
        {
            return text.TrimEnd();
        }

        var line = string.Join(" ", text.Split(['\r', '\n', '\u0085', '\u2028', '\u2029'], StringSplitOptions.RemoveEmptyEntries));
        for (var index = 0; index < line.Length; index++)
        {
            if (index + 1 < line.Length && XmlConvert.IsXmlSurrogatePair(line[index + 1], line[index]))
            {
                index++;
            }
            else if (!XmlConvert.IsXmlChar(line[index]))
            {
                line = line.Remove(index, 1).Insert(index, "\uFFFD");
            }
        }

        return line.TrimEnd();
    }

    private static bool IsPlain(string text)
    {
        foreach (var character in text)
        {
            if (character is < ' ' or > '~')
            {
                return false;
            }
        }

        return true;
    }
}
