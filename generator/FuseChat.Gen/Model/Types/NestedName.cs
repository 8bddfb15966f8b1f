using FuseChat.Gen.Json;
using FuseChat.Gen.Naming;
using FuseChat.Gen.Schemas;
using FuseChat.Gen.Validation;

namespace FuseChat.Gen.Model.Types;

/// <summary>The name of a type that is emitted inside a document for one of its schemas.</summary>
/// <remarks>
/// It follows from where the schema stands alone, so that all ways to it lead to one type: the names on the way from the definition, or from
/// the root, to the schema. <c>#/$defs/address</c> is <c>Address</c>, <c>#/properties/author/properties/role</c> is <c>AuthorRole</c>, an item
/// adds <c>Item</c>, a map's value <c>Value</c> and its key <c>Key</c>.
/// </remarks>
internal static class NestedName
{
    /// <summary>The name; <c>Value</c> is added where a member of the document has it, since C# has no type and member of one name.</summary>
    public static string Of(SchemaSite site, Schema root)
    {
        var name = site.Schema.CSharpName is { } given && !IsMember(site.Pointer) ? given : Derived(site);
        return root.Properties.Any(property => NameRules.PropertyName(property) == name) ? name + "Value" : name;
    }

    // The name that a property was given is the property's own.
    private static bool IsMember(JsonPointer pointer) => pointer.Tokens is [.., "properties", _];

    private static string Derived(SchemaSite site)
    {
        var (name, at) = ("", JsonPointer.Root);
        var tokens = site.Pointer.Tokens;
        for (var index = 0; index < tokens.Length; index++)
        {
            at = at.Append(tokens[index]);
            switch (tokens[index])
            {
                case "$defs" when index + 1 < tokens.Length:
                    at = at.Append(tokens[++index]);
                    name = site.Document.At(at)?.CSharpName ?? CSharpName.Part(tokens[index]);
                    break;
                case "properties" or "parameters" or "x-mutations" when index + 1 < tokens.Length:
                    at = at.Append(tokens[++index]);
                    name += site.Document.At(at)?.CSharpName ?? CSharpName.Part(tokens[index]);
                    break;
                case "items":
                    name += "Item";
                    break;
                case "additionalProperties":
                    name += "Value";
                    break;
                case "x-key":
                    name += "Key";
                    break;
                default:
                    name += CSharpName.Part(tokens[index]);
                    break;
            }
        }

        return CSharpName.Begin(name.Length == 0 ? CSharpName.Part(site.Document.FileName.Split('.')[0]) : name);
    }
}
