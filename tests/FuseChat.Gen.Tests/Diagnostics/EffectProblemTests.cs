using static FuseChat.Gen.Diagnostics.DiagnosticDescriptors;

namespace FuseChat.Gen.Tests.Diagnostics;

/// <summary>Keywords that do nothing where they stand.</summary>
public class EffectProblemTests
{
    [Theory]
    [InlineData(""" «"then"»: {} """, "then", "it goes with \"if\"")]
    [InlineData(""" "else": {}, "if": {} """, null, null)]
    [InlineData(""" "if": {} """, null, null)]
    [InlineData(""" «"maxContains"»: 1 """, "maxContains", "it goes with \"contains\"")]
    [InlineData(""" "type": "string", «"multipleOf"»: 2 """, "multipleOf", "it is about numbers, and \"type\" is \"string\"")]
    [InlineData(""" "type": ["integer", "null"], «"pattern"»: "a" """, "pattern", "it is about strings, and \"type\" is [\"integer\",\"null\"]")]
    [InlineData(""" "type": "object", «"items"»: {} """, "items", "it is about arrays, and \"type\" is \"object\"")]
    [InlineData(""" "type": "array", «"required"»: ["a"] """, "required", "it is about objects, and \"type\" is \"array\"")]
    [InlineData(""" "type": "integer", «"format"»: "date" """, "format", "it is about strings, and \"type\" is \"integer\"")]
    [InlineData(""" "type": "integer", "format": "int64" """, null, null)]
    [InlineData(""" "type": "number", "minimum": 1 """, null, null)]
    [InlineData(""" "type": ["string", "integer"], "minimum": 1, "minLength": 1 """, null, null)]
    [InlineData(""" "minimum": 1, "minLength": 1, "items": {} """, null, null)]
    [InlineData(""" "enum": ["a"], "minLength": 1, "maximum": 5 """, null, null)]
    [InlineData(""" "type": "string", "anyOf": [{ "minimum": 1 }] """, null, null)]
    [InlineData(""" "type": "string", "$ref": "#/$defs/a", "$defs": { "a": { "minimum": 1 } } """, null, null)]
    [InlineData(""" "additionalProperties": {}, «"unevaluatedProperties"»: false """, "unevaluatedProperties", "\"additionalProperties\" leaves no member to it")]
    [InlineData(""" "items": {}, «"unevaluatedItems"»: false """, "unevaluatedItems", "\"items\" leaves no item to it")]
    [InlineData(""" "prefixItems": [{}], "unevaluatedItems": false """, null, null)]
    public void FCG0126_keyword_without_effect(string keywords, string? keyword, string? why) => Reported.In(
        KeywordWithoutEffect, $"{{ {keywords} }}", keyword is null ? [] : [$"'#' has \"{keyword}\", which has no effect; {why}"]).IsEmitted();

    [Fact]
    public void What_could_not_be_read_is_there_all_the_same() => Reported.In(
        WrongValue, """{ "if": «5», "then": {}, "contains": «5», "minContains": 1 }""",
        "'#/if' is the number 5; accepted is an object with the keywords of a schema, true or false",
        "'#/contains' is the number 5; accepted is an object with the keywords of a schema, true or false");

    [Fact]
    public void A_type_that_is_none_is_reported_alone() => Reported.In(UnknownType, """{ "type": «"strng"», "minLength": 1, "minimum": 1 }""", "'#' has the type \"strng\"; did you mean \"string\"?");

    [Fact]
    public void A_document_is_emitted_all_the_same() => Reported.In(
        KeywordWithoutEffect,
        """{ "x-twilio-resource": "user", "type": "object", "properties": { "a": { "type": "string", «"minimum"»: 1 } }, «"minItems"»: 1 }""",
        "'#/properties/a' has \"minimum\", which has no effect; it is about numbers, and \"type\" is \"string\"",
        "'#' has \"minItems\", which has no effect; it is about arrays, and \"type\" is \"object\"").IsEmitted();
}
