using FuseChat.Gen.Naming;
using FuseChat.Gen.Schemas;

namespace FuseChat.Gen.Model;

/// <summary>The first sentence of a member's documentation.</summary>
internal static class Sentence
{
    private const string OfNothing = "No description is given.";

    /// <summary>The schema's description or title; a plain phrase from the name where it has neither.</summary>
    public static string Of(Schema schema, string name) => Of(schema.Description ?? schema.Title, name);

    public static string Of(string? text, string name)
    {
        var sentence = string.IsNullOrWhiteSpace(text) ? Capitalized(CSharpName.Words(name).Trim()) : text!.Trim();
        return sentence.Length == 0 ? OfNothing : ".!?:…".Contains(sentence[sentence.Length - 1]) ? sentence : sentence + ".";
    }

    public static string Capitalized(string phrase) => phrase.Length == 0 ? "" : char.ToUpperInvariant(phrase[0]) + phrase.Substring(1);
}
