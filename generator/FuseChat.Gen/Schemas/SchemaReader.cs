using System.Globalization;
using FuseChat.Gen.Diagnostics;
using FuseChat.Gen.Json;
using FuseChat.Gen.Model;

namespace FuseChat.Gen.Schemas;

/// <summary>JSON tree -> schema as written. Reports keywords that are unknown, refused, or of the wrong value.</summary>
internal sealed class SchemaReader
{
    private readonly SchemaProblems _problems;
    private readonly MutationReader _mutations;
    private readonly CancellationToken _cancellation;

    private SchemaReader(SchemaProblems problems, CancellationToken cancellation)
    {
        _problems = problems;
        _mutations = new MutationReader(this, problems);
        _cancellation = cancellation;
    }

    public static SchemaDocument Read(SchemaSource source, CancellationToken cancellation)
    {
        var problems = new SchemaProblems(source.Path);
        var root = source.Root is null
            ? new Schema { Pointer = JsonPointer.Root }
            : new SchemaReader(problems, cancellation).Read(source.Root, JsonPointer.Root);
        return new SchemaDocument(source.Path, root, problems.ToEquatableArray()) { IsReadable = source.Root is JsonObject, IsJson = source.IsJson };
    }

    internal Schema Read(JsonNode node, JsonPointer pointer)
    {
        _cancellation.ThrowIfCancellationRequested();
        var schema = new Schema { Pointer = pointer };
        if (node is not JsonObject keywords)
        {
            WrongValue(pointer, node, "an object with the keywords of a schema");
            return schema;
        }

        foreach (var keyword in keywords.Members)
        {
            schema = ReadKeyword(schema, keyword.Name, keyword.Value, pointer.Append(keyword.Name));
        }

        return schema;
    }

    private Schema ReadKeyword(Schema schema, string keyword, JsonNode value, JsonPointer at)
    {
        if (Keywords.RootOnly.Contains(keyword) && !schema.Pointer.IsRoot)
        {
            _problems.AtKey(DiagnosticDescriptors.RefusedKeyword, at, schema.Pointer.ToString(), keyword, "it belongs at the root of the file");
            return schema;
        }

        return keyword switch
        {
            "title" => schema with { Title = String(value, at) },
            "description" => schema with { Description = String(value, at) },
            "$ref" => schema with { Ref = String(value, at) },
            "type" => schema with { Types = Types(value, at) },
            "properties" => schema with { Properties = Schemas(value, at) },
            "$defs" => schema with { Definitions = Schemas(value, at) },
            "required" => schema with { Required = Strings(value, at) },
            "items" => schema with { Items = Read(value, at) },
            "additionalProperties" => schema with { AdditionalProperties = AdditionalProperties(schema, value, at) },
            "minimum" => schema with { Minimum = Number(value, at) },
            "maximum" => schema with { Maximum = Number(value, at) },
            "uniqueItems" => schema with { UniqueItems = Boolean(value, at) },
            "x-key" => schema with { Key = Read(value, at) },
            "x-csharp-name" => schema with { CSharpName = String(value, at) },
            "x-twilio-resource" => schema with { Resource = String(value, at) },
            "x-mutations" => schema with { Mutations = _mutations.Read(value, at) },
            _ => Unread(schema, keyword, at),
        };
    }

    private Schema Unread(Schema schema, string keyword, JsonPointer at)
    {
        if (Keywords.Refused.Contains(keyword))
        {
            _problems.AtKey(
                DiagnosticDescriptors.RefusedKeyword, at, schema.Pointer.ToString(), keyword, "it is not supported yet: remove it, or move it to a \"$comment\"");
        }
        else if (!Keywords.Annotations.Contains(keyword))
        {
            ReportUnknown(schema, keyword, at);
        }

        return schema;
    }

    private void ReportUnknown(Schema schema, string keyword, JsonPointer at)
    {
        var meant = Spelling.Closest(keyword, Keywords.All);

        // An x- keyword of somebody else is not ours to judge, unless it looks like one of ours.
        if (meant is not null || !keyword.StartsWith("x-", StringComparison.Ordinal))
        {
            var hint = meant is null ? "rename it to begin with \"x-\" if it is your own" : $"did you mean \"{meant}\"?";
            _problems.AtKey(DiagnosticDescriptors.UnknownKeyword, at, schema.Pointer.ToString(), Quoted.Name(keyword), hint);
        }
    }

    private Schema? AdditionalProperties(Schema schema, JsonNode value, JsonPointer at)
    {
        if (value is JsonBoolean { Value: true })
        {
            return null;
        }

        if (value is JsonBoolean)
        {
            _problems.AtValue(
                DiagnosticDescriptors.RefusedKeyword, at, schema.Pointer.ToString(), "additionalProperties", "a document keeps the members that its schema does not know: remove the keyword, or set it to true");
            return null;
        }

        return Read(value, at);
    }

    private SchemaTypes Types(JsonNode value, JsonPointer at)
    {
        if (value is not JsonArray list)
        {
            return Type(value, at);
        }

        var types = SchemaTypes.None;
        for (var index = 0; index < list.Items.Length; index++)
        {
            types |= Type(list.Items[index], at.Append(index));
        }

        return types;
    }

    private SchemaTypes Type(JsonNode value, JsonPointer at)
    {
        if (value is not JsonString { Value: var name })
        {
            WrongValue(at, value, "the name of a type, or an array of them");
            return SchemaTypes.Invalid;
        }

        var names = Enum.GetValues(typeof(SchemaTypes)).Cast<SchemaTypes>().Where(type => type is not (SchemaTypes.None or SchemaTypes.Invalid)).ToDictionary(type => type.ToString().ToLowerInvariant());
        if (names.TryGetValue(name, out var known))
        {
            return known;
        }

        var meant = Spelling.Closest(name, names.Keys);
        var hint = meant is null ? $"accepted are {string.Join(", ", names.Keys)}" : $"did you mean \"{meant}\"?";
        _problems.AtValue(DiagnosticDescriptors.UnknownType, at, at.Parent.ToString(), Quoted.Name(name), hint);
        return SchemaTypes.Invalid;
    }

    internal EquatableArray<NamedSchema> Schemas(JsonNode value, JsonPointer at)
    {
        if (value is JsonObject schemas)
        {
            return schemas.Members.Select(member => new NamedSchema(member.Name, Read(member.Value, at.Append(member.Name)))).ToEquatableArray();
        }

        WrongValue(at, value, "an object with a schema for each name");
        return [];
    }

    internal string? String(JsonNode value, JsonPointer at)
    {
        if (value is JsonString text)
        {
            return text.Value;
        }

        WrongValue(at, value, "a string");
        return null;
    }

    internal bool Boolean(JsonNode value, JsonPointer at)
    {
        if (value is not JsonBoolean)
        {
            WrongValue(at, value, "true or false");
        }

        return value is JsonBoolean { Value: true };
    }

    internal void WrongValue(JsonPointer at, JsonNode found, string accepted)
        => _problems.AtValue(DiagnosticDescriptors.WrongValue, at, at.ToString(), Described.Value(found), accepted);

    private EquatableArray<string> Strings(JsonNode value, JsonPointer at)
    {
        if (value is not JsonArray list)
        {
            WrongValue(at, value, "an array of strings");
            return [];
        }

        return list.Items.Select((item, index) => String(item, at.Append(index))).OfType<string>().ToEquatableArray();
    }

    private decimal? Number(JsonNode value, JsonPointer at)
    {
        if (value is JsonNumber number
            && decimal.TryParse(number.Text, NumberStyles.Float, CultureInfo.InvariantCulture, out var parsed))
        {
            return parsed;
        }

        WrongValue(at, value, "a number of at most 28 digits");
        return null;
    }
}
