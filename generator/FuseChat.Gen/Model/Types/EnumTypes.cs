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

    /// <summary>The name of a text in C#.</summary>
    public static string MemberName(string text)
    {
        var name = text.Length == 0 ? "Empty" : CSharpName.Pascal(text);
        return name.Length > 0 && char.IsDigit(name[0]) ? "_" + name : name;
    }

    /// <summary>Reports the strings that have no name, or one that another has.</summary>
    public static void Check(SchemaSite site, TypeReporter reporter)
    {
        var taken = new Dictionary<string, JsonPointer>();
        var items = ((JsonArray)site.Schema.Value("enum")!).Items;
        for (var index = 0; index < items.Length; index++)
        {
            if (items[index] is not JsonString { Value: var text })
            {
                continue;
            }

            var (at, name) = (site.Pointer.Append("enum").Append(index), MemberName(text));
            if (!CSharpName.IsMember(name))
            {
                reporter.Report(DiagnosticDescriptors.NoEnumMember, site, at, at.ToString(), Quoted.Name(text), "has no letter or digit for a name");
            }
            else if (taken.TryGetValue(name, out var other))
            {
                reporter.Report(DiagnosticDescriptors.NoEnumMember, site, at, at.ToString(), Quoted.Name(text), $"becomes {name}, as '{other}' does");
            }
            else
            {
                taken.Add(name, at);
            }
        }
    }

    public static TypeSpec Map(SchemaSite site, string phrase, string name, string full)
    {
        var type = new EnumSpec(name, Sentence.Of(site.Schema, name), Texts(site.Schema).Select(text => new EnumMemberSpec(text, MemberName(text))).ToEquatableArray());
        return new TypeSpec(TypeKind.Enum, $"{Attributes}AttributeEnum<{full}>", $"{Codecs}EnumCodec<{full}, {full}Text>")
        {
            Enum = type,
            Phrase = phrase,
        };
    }
}
