using FuseChat.Gen.Diagnostics;
using FuseChat.Gen.Json;
using FuseChat.Gen.Schemas;
using FuseChat.Gen.Validation;

namespace FuseChat.Gen.Model;

/// <summary>Schema -> C# type. A definition for which a type is declared takes that type; an integer is as wide as its bounds.</summary>
internal sealed class TypeMapper(SchemaClosure closure, EquatableArray<DeclaredType> declared)
{
    private const string Attributes = "global::FuseChat.Runtime.Attributes.";
    private const string Codecs = "global::FuseChat.Runtime.Json.Codecs.";

    // The schemas on the way from a property to the one that is mapped.
    private readonly HashSet<(string Path, JsonPointer Pointer)> _outer = [];

    /// <summary>Maps a schema, and reports what has no C# type.</summary>
    /// <returns>Null where something was reported, or a reference leads nowhere, which is another rule's matter.</returns>
    public TypeSpec? Map(SchemaSite site, SchemaProblems? problems = null, bool allowsNull = false)
        => Map(site, new Reporter(closure.Root, site.Pointer, problems), allowsNull);

    private TypeSpec? Map(SchemaSite site, Reporter reporter, bool allowsNull = false)
    {
        reporter = reporter.At(site);
        if (Declared(site) is { } own)
        {
            return own;
        }

        if (closure.Follow(site) is not { } followed)
        {
            return null;
        }

        if (site.Schema.Ref is not null && site.Schema.HasShape)
        {
            return reporter.RefuseReference();
        }

        var schema = followed.Schema;
        if ((schema.Types & SchemaTypes.Invalid) != 0)
        {
            return null;
        }

        var isNullable = (schema.Types & SchemaTypes.Null) != 0 && schema.Types != SchemaTypes.Null;
        if (isNullable && !allowsNull)
        {
            return reporter.Refuse($"the types {SchemaPhrase.Of(schema)}", "leave out \"null\", and leave the property out of \"required\" if it may be absent");
        }

        var place = (followed.Document.Path, followed.Pointer);
        if (!_outer.Add(place))
        {
            return reporter.Refuse("a schema that contains itself", "refer to another one");
        }

        var type = MapOne(followed, schema.Types & ~SchemaTypes.Null, reporter);
        _outer.Remove(place);
        return isNullable ? type is null ? null : type with { IsNullable = true } : type;
    }

    private TypeSpec? MapOne(SchemaSite site, SchemaTypes type, Reporter reporter)
    {
        var phrase = SchemaPhrase.Of(site.Schema);
        return type switch
        {
            SchemaTypes.String => new TypeSpec(TypeKind.String, "string", Codecs + "StringCodec") { Phrase = phrase },
            SchemaTypes.Boolean => new TypeSpec(TypeKind.Boolean, "bool", Codecs + "BooleanCodec") { Phrase = phrase },
            SchemaTypes.Integer => MapInteger(site.Schema, phrase, reporter),
            SchemaTypes.Number => new TypeSpec(TypeKind.Double, "double", Codecs + "DoubleCodec") { Phrase = phrase, Minimum = site.Schema.Minimum, Maximum = site.Schema.Maximum },
            SchemaTypes.Array => MapArray(site, reporter),
            SchemaTypes.Object => MapObject(site, reporter),
            SchemaTypes.None when site.Schema.Types == SchemaTypes.Null => reporter.Refuse("the type null alone", "use another one"),
            SchemaTypes.None => reporter.Refuse("values of any type", "add \"type\""),
            _ => reporter.Refuse($"the types {phrase}", "choose one"),
        };
    }

    /// <summary>Whether the bounds of an integer are those of a C# <see langword="int"/>, or narrower.</summary>
    public static bool IsInt32(Schema schema) => schema.Minimum >= int.MinValue && schema.Maximum <= int.MaxValue;

    private static TypeSpec? MapInteger(Schema schema, string phrase, Reporter reporter)
    {
        if (schema.Minimum > long.MaxValue || schema.Maximum < long.MinValue)
        {
            return reporter.Refuse(phrase, "choose bounds within 64 bits");
        }

        var isInt = IsInt32(schema);
        var spec = isInt
            ? new TypeSpec(TypeKind.Int32, "int", Codecs + "Int32Codec") { Phrase = phrase }
            : new TypeSpec(TypeKind.Int64, "long", Codecs + "Int64Codec") { Phrase = phrase };

        // Bounds that the type enforces anyway need no check of their own, and bounds between integers move to the next one.
        decimal least = isInt ? int.MinValue : long.MinValue;
        decimal most = isInt ? int.MaxValue : long.MaxValue;
        return spec with
        {
            Minimum = schema.Minimum > least ? decimal.Ceiling(schema.Minimum.Value) : null,
            Maximum = schema.Maximum < most ? decimal.Floor(schema.Maximum.Value) : null,
        };
    }

    private TypeSpec? MapArray(SchemaSite site, Reporter reporter)
    {
        if (site.Schema.Has("prefixItems"))
        {
            return reporter.Refuse("an array with \"prefixItems\"", "leave \"items\" alone, for items that are all alike");
        }

        if (site.Schema.Items is null)
        {
            return reporter.Refuse("an array of anything", "add \"items\"");
        }

        return Map(site.To(site.Schema.Items), reporter) is { } item
            ? new TypeSpec(TypeKind.Array, $"{Attributes}AttributeArray<{item.CSharp}>", $"{Codecs}ArrayCodec<{item.CSharp}, {item.Codec}>")
            {
                Phrase = $"an array; each item is {item.Phrase}{(site.Schema.UniqueItems ? ", no two the same" : "")}",
                Item = item,
                IsUnique = site.Schema.UniqueItems,
            }
            : null;
    }

    private TypeSpec? MapObject(SchemaSite site, Reporter reporter)
    {
        if (!site.Schema.Properties.IsEmpty)
        {
            return reporter.Refuse("an object with \"properties\" inside another", "use a map, with \"additionalProperties\" alone");
        }

        if (site.Schema.AdditionalProperties is null)
        {
            return reporter.Refuse("an object of anything", "add \"additionalProperties\" with the schema of its values");
        }

        var key = site.Schema.Key is null
            ? new TypeSpec(TypeKind.String, "string", Codecs + "StringCodec") { Phrase = "a string" }
            : Map(site.To(site.Schema.Key), reporter);
        var value = Map(site.To(site.Schema.AdditionalProperties), reporter);
        if (key is { IsCollection: true } or { Kind: TypeKind.Boolean or TypeKind.Double })
        {
            var phrase = SchemaPhrase.Of(closure.Follow(site.To(site.Schema.Key!))!.Value.Schema);
            return reporter.At(site.To(site.Schema.Key!)).Refuse($"keys that are {phrase}", "use an integer or a string");
        }

        return key is null || value is null
            ? null
            : new TypeSpec(
                TypeKind.Map,
                $"{Attributes}AttributeMap<{key.CSharp}, {value.CSharp}>",
                $"{Codecs}MapCodec<{key.CSharp}, {value.CSharp}, {key.Codec}, {value.Codec}>")
            {
                Phrase = $"an object; each key is {key.Phrase}, each value is {value.Phrase}",
                Key = key,
                Item = value,
            };
    }

    private TypeSpec? Declared(SchemaSite site)
    {
        // Hop by hop, since a definition in the middle of a chain of references may have a type.
        foreach (var hop in closure.Hops(site))
        {
            var type = declared.FirstOrDefault(candidate => candidate.IsOf(hop.Document.Path, hop.Pointer));
            if (type is not null)
            {
                return new TypeSpec(TypeKind.Declared, type.CSharp, type.CSharp) { Phrase = SchemaPhrase.Of(closure.Follow(hop)?.Schema ?? hop.Schema) };
            }
        }

        return null;
    }

    /// <summary>Reports at the innermost schema that stands in the file being checked, wherever references led from there.</summary>
    private readonly record struct Reporter(SchemaDocument Root, JsonPointer Pointer, SchemaProblems? Problems)
    {
        public Reporter At(SchemaSite site) => site.Document.Path == Root.Path ? this with { Pointer = site.Pointer } : this;

        public TypeSpec? RefuseReference()
        {
            Problems?.AtKey(
                DiagnosticDescriptors.NoCSharpMapping, Pointer.Append("$ref"), Pointer.ToString(), "a \"$ref\" beside other rules", "move the rules to the definition, or drop the \"$ref\"");
            return null;
        }

        public TypeSpec? Refuse(string found, string mend)
        {
            Problems?.AtValue(DiagnosticDescriptors.NoCSharpMapping, Pointer, Pointer.ToString(), found, mend);
            return null;
        }
    }
}
