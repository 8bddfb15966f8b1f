using System.Text.Json;

namespace FuseChat.Runtime.Validation;

/// <summary>Reads the schemas that emitted code holds: a line of JSON for each, in the words of JSON Schema 2020-12.</summary>
/// <remarks>
/// In place of a schema stands the position of another line, from 0, or a boolean. <c>$id</c> comes first and is file name and JSON pointer. A
/// pattern is <c>[as the schema has it, for .NET, whether it needs backtracking]</c>. <c>x-key</c> is <c>keys</c> or <c>integerKeys</c>.
/// </remarks>
internal static class SchemaText
{
    // The generator refuses schemas that are nested deeper, and a line adds little.
    private static readonly JsonDocumentOptions Deep = new() { MaxDepth = 256 };

    /// <exception cref="FormatException">The text was not emitted for this version of the runtime.</exception>
    internal static SchemaValidator Read(string text)
    {
        var builder = new SchemaBuilder();
        foreach (var line in text.Split('\n'))
        {
            using var schema = JsonDocument.Parse(line, Deep);
            foreach (var keyword in schema.RootElement.EnumerateObject())
            {
                Add(builder, keyword.Name, keyword.Value);
            }
        }

        return builder.Build();
    }

    private static SchemaBuilder Add(SchemaBuilder builder, string keyword, JsonElement value) => keyword switch
    {
        "$id" => builder.Schema(value.GetString()!),
        "$ref" => builder.Ref(Schema(value)),
        "$dynamicRef" => builder.DynamicRef(Schema(value)),
        "type" => builder.Type(value.ValueKind == JsonValueKind.Array ? Strings(value) : [value.GetString()!]),
        "const" => builder.Const(value.GetRawText()),
        "enum" => builder.Enum(List(value, static item => item.GetRawText())),
        "minimum" => builder.Minimum(value.GetRawText()),
        "maximum" => builder.Maximum(value.GetRawText()),
        "exclusiveMinimum" => builder.ExclusiveMinimum(value.GetRawText()),
        "exclusiveMaximum" => builder.ExclusiveMaximum(value.GetRawText()),
        "multipleOf" => builder.MultipleOf(value.GetRawText()),
        "minLength" => builder.MinLength(value.GetInt32()),
        "maxLength" => builder.MaxLength(value.GetInt32()),
        "pattern" => builder.Pattern(value[0].GetString()!, value[1].GetString()!, value[2].GetBoolean()),
        "required" => builder.Required(Strings(value)),
        "dependentRequired" => builder.DependentRequired([.. value.EnumerateObject().Select(static member => (member.Name, Strings(member.Value)))]),
        "minProperties" => builder.MinProperties(value.GetInt32()),
        "maxProperties" => builder.MaxProperties(value.GetInt32()),
        "minItems" => builder.MinItems(value.GetInt32()),
        "maxItems" => builder.MaxItems(value.GetInt32()),
        "uniqueItems" => builder.UniqueItems(),
        "allOf" => builder.AllOf(List(value, Schema)),
        "anyOf" => builder.AnyOf(List(value, Schema)),
        "oneOf" => builder.OneOf(List(value, Schema)),
        "not" => builder.Not(Schema(value)),
        "if" => builder.If(Schema(value)),
        "then" => builder.Then(Schema(value)),
        "else" => builder.Else(Schema(value)),
        "dependentSchemas" => builder.DependentSchemas(Named(value)),
        "properties" => builder.Properties(Named(value)),
        "patternProperties" => builder.PatternProperties(List(value, static each => (each[0].GetString()!, each[1].GetString()!, each[2].GetBoolean(), Schema(each[3])))),
        "additionalProperties" => builder.AdditionalProperties(Schema(value)),
        "propertyNames" => builder.PropertyNames(Schema(value)),
        "keys" => builder.Keys(Schema(value)),
        "integerKeys" => builder.IntegerKeys(Schema(value)),
        "prefixItems" => builder.PrefixItems(List(value, Schema)),
        "items" => builder.Items(Schema(value)),
        "contains" => builder.Contains(Schema(value)),
        "minContains" => builder.MinContains(value.GetInt32()),
        "maxContains" => builder.MaxContains(value.GetInt32()),
        "unevaluatedProperties" => builder.UnevaluatedProperties(Schema(value)),
        "unevaluatedItems" => builder.UnevaluatedItems(Schema(value)),
        _ => throw new FormatException($"The runtime does not know the keyword \"{keyword}\"; generator and runtime are to be of one version"),
    };

    private static Subschema Schema(JsonElement value) => value.ValueKind == JsonValueKind.Number ? value.GetInt32() : value.GetBoolean();

    private static (string Name, Subschema Schema)[] Named(JsonElement value) => [.. value.EnumerateObject().Select(static member => (member.Name, Schema(member.Value)))];

    private static string[] Strings(JsonElement value) => List(value, static item => item.GetString()!);

    private static T[] List<T>(JsonElement value, Func<JsonElement, T> read) => [.. value.EnumerateArray().Select(read)];
}
