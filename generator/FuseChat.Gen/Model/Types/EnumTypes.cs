using FuseChat.Gen.Diagnostics;
using FuseChat.Gen.Json;
using FuseChat.Gen.Naming;
using FuseChat.Gen.Schemas;
using FuseChat.Gen.Validation;
using static FuseChat.Gen.Model.Types.RuntimeName;

namespace FuseChat.Gen.Model.Types;

/// <summary>Types of strings that are enumerated: an enum that survives texts that it does not know.</summary>
internal static class EnumTypes
{
    /// <summary>The strings of <c>enum</c>, in order; empty where the schema enumerates nothing, or other values than strings and null.</summary>
    public static EquatableArray<string> Texts(Schema schema)
        => schema.Value("enum") is JsonArray { Items: var items } && items.All(item => item is JsonString or JsonNull)
            ? items.OfType<JsonString>().Select(item => item.Value).ToEquatableArray()
            : [];

    /// <summary>The name of a text in C#: given by <c>x-enum-names</c>, or derived.</summary>
    public static string MemberName(Schema schema, string text)
    {
        return Given(schema, text) is JsonString { Value: var given } ? given : text.Length == 0 ? "Empty" : CSharpName.Pascal(text);
    }

    private static JsonNode? Given(Schema schema, string text) => schema.EnumNames is { } names && names.TryGet(text, out var given) ? given : null;

    /// <summary>Reports the strings that have no name, or one that another has; a name that was given is wrong where it is given.</summary>
    public static void Check(SchemaSite site, TypeReporter reporter)
    {
        // Names that could not be read are reported there.
        if (site.Document.IsUnread(site.Pointer.Append("x-enum-names")))
        {
            return;
        }

        var taken = new Dictionary<string, JsonPointer>();
        var texts = new HashSet<string>();
        var items = ((JsonArray)site.Schema.Value("enum")!).Items;
        for (var index = 0; index < items.Length; index++)
        {
            // So are texts that are there twice.
            if (items[index] is not JsonString { Value: var text } || !texts.Add(text) || (Given(site.Schema, text) is { } given && given is not JsonString))
            {
                continue;
            }

            var isGiven = Given(site.Schema, text) is not null;
            var (place, name) = (site.Pointer.Append("enum").Append(index), MemberName(site.Schema, text));
            var at = isGiven ? site.Pointer.Append("x-enum-names").Append(text) : place;
            if (!CSharpName.IsMember(name))
            {
                reporter.Report(DiagnosticDescriptors.NoEnumMember, site, at, place.ToString(), Quoted.Name(text), isGiven ? $"is to become {Quoted.Name(name)}, and that is no C# name that begins with a capital" : "has no letter or digit for a name");
            }
            else if (taken.TryGetValue(name, out var other))
            {
                reporter.Report(DiagnosticDescriptors.NoEnumMember, site, at, place.ToString(), Quoted.Name(text), $"becomes {name}, as '{other}' does");
            }
            else
            {
                taken.Add(name, place);
            }
        }
    }

    public static TypeSpec Map(SchemaSite site, string phrase, string name, string full)
    {
        var type = new EnumSpec(name, Sentence.Of(site.Schema, name), Texts(site.Schema).Select(text => new EnumMemberSpec(text, MemberName(site.Schema, text))).ToEquatableArray());
        return new TypeSpec(TypeKind.Enum, $"{Attributes}AttributeEnum<{full}>", $"{Codecs}EnumCodec<{full}, {full}Text>")
        {
            Enum = type,
            Phrase = phrase,
        };
    }
}
