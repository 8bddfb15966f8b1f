using FuseChat.Gen.Tests.Emit;
using Microsoft.CodeAnalysis;
using static FuseChat.Gen.Diagnostics.DiagnosticDescriptors;

namespace FuseChat.Gen.Tests.Diagnostics;

/// <summary>Mutations that do not go with their document.</summary>
public class MutationProblemTests
{
    [Theory]
    [InlineData("«\"m\"»: {}", "'#/x-mutations/m' lacks \"steps\"")]
    [InlineData("\"m\": { \"steps\": [«{» \"path\": \"/name\" }] }", "'#/x-mutations/m/steps/0' lacks \"op\"")]
    [InlineData("\"m\": { \"steps\": [«{» \"op\": \"delete\" }] }", "'#/x-mutations/m/steps/0' lacks \"path\"")]
    [InlineData("\"m\": { \"steps\": [«{» \"op\": \"set\", \"path\": \"/name\" }] }", "'#/x-mutations/m/steps/0' lacks \"value\"")]
    [InlineData("\"m\": { \"steps\": [«{» \"op\": \"fill\", \"path\": \"/votes\", \"value\": 0 }] }", "'#/x-mutations/m/steps/0' lacks \"keys\"")]
    [InlineData("""
        "m": { "parameters": { "who": { "type": "string" } }, "steps": [{ "op": "set", "path": "/votes/{who}", "value": 1, «"when"»: {} }] }
        """, "'#/x-mutations/m/steps/0/when' lacks \"const\"")]
    public void FCG0109_missing_keyword(string mutation, string message) => In(MissingKeyword, mutation, message);

    [Fact]
    public void FCG0101_a_guard_has_nothing_but_its_constant() => Document(
        UnknownKeyword,
        """
        "m": { "parameters": { "who": { "type": "string" } }, "steps": [{ "op": "set", "path": "/votes/{who}", "value": 1, "when": { "const": 2, «"cosnt"»: 3 } }] }
        """,
        ["'#/x-mutations/m/steps/0/when' has the unknown keyword \"cosnt\", which has no effect; did you mean \"const\"?"]).IsEmitted();

    [Fact]
    public void FCG0102_keys_of_the_wrong_sort_are_not_missing() => In(
        WrongValue, """ "m": { "steps": [{ "op": "fill", "path": "/votes", "keys": «[»"a"], "value": 0 }] } """, "'#/x-mutations/m/steps/0/keys' is an array; accepted is a string");

    [Theory]
    [InlineData("/nmae", "did you mean \"/name\"?")]
    [InlineData("/", "the schema has /name, /count, /id, /tags, /votes, /votes/*, /seen, /seen/*, /numbers, /numbers/*, /share, /code, /marks, /marks/*")]
    [InlineData("name", "did you mean \"/name\"?")]
    [InlineData("/votes/x", "did you mean \"/votes/*\"?")]
    [InlineData("/name/{who}", "did you mean \"/name\"?")]
    [InlineData("/votes/{who}/x", "did you mean \"/votes/{who}\"?")]
    [InlineData("/na~2me", "did you mean \"/name\"?")]
    public void FCG0110_path_of_a_step(string path, string hint) => Step(
        StepPathNotInSchema, $$""" "op": "set", "path": «"{{path}}"», "value": "{who}" """, $"has the path \"{path}\", which is not in the schema; {hint}");

    [Theory]
    [InlineData(""" "op": «"set"», "path": "/votes/*", "value": 1 """, "\"set\" goes with a member, or with one entry of a map")]
    [InlineData(""" "op": «"increment"», "path": "/name", "value": 1 """, "\"increment\" goes with an integer that is always there")]
    [InlineData(""" "op": «"increment"», "path": "/seen/*", "value": 1 """, "\"increment\" goes with an integer that is always there")]
    [InlineData(""" "op": "increment", "path": "/count", "value": «0» """, "\"increment\" takes a \"value\" that is an integer other than 0")]
    [InlineData(""" "op": "increment", "path": "/count", "value": «1.5» """, "\"increment\" takes a \"value\" that is an integer other than 0")]
    [InlineData(""" "op": "increment", "path": "/count", "value": «"{who}"» """, "\"increment\" takes a \"value\" that is an integer other than 0")]
    [InlineData(""" "op": «"insert"», "path": "/name", "value": "a" """, "\"insert\" goes with an array")]
    [InlineData(""" "op": «"remove"», "path": "/votes/{who}", "value": 1 """, "\"remove\" goes with an array")]
    [InlineData(""" "op": «"put"», "path": "/votes", "value": 1 """, "\"put\" goes with one entry of a map")]
    [InlineData(""" "op": «"delete"», "path": "/count" """, "\"delete\" goes with one entry of a map, or with a member that is not required")]
    [InlineData(""" "op": «"delete"», "path": "/votes/*" """, "\"delete\" goes with one entry of a map, or with a member that is not required")]
    [InlineData(""" "op": «"fill"», "path": "/tags", "keys": "{all}", "value": 0 """, "\"fill\" goes with a map")]
    [InlineData(""" "op": "set", "path": "/votes/{who}", "value": 1, «"except"»: "{who}" """, "\"except\" goes with \"increment\" on \"*\" and with \"fill\"")]
    [InlineData(""" "op": "set", "path": "/name", "value": "a", «"when"»: { "const": "b" } """, "\"when\" goes with \"set\" on an entry of a map")]
    [InlineData(""" "op": "set", "path": "/name", "value": "a", «"ifAbsent"»: true """, "\"ifAbsent\" goes with \"put\"")]
    [InlineData(""" "op": "set", "path": "/name", "value": "a", «"keys"»: "{all}" """, "\"keys\" goes with \"fill\"")]
    [InlineData(""" "op": "delete", "path": "/name", «"value"»: "a" """, "\"value\" goes with every operation but \"delete\"")]
    public void FCG0111_step_does_not_fit(string step, string why) => Step(StepDoesNotFit, step, $"does not fit: {why}");

    [Fact]
    public void FCG0111_an_increment_without_a_value() => In(
        StepDoesNotFit, """ "m": { "steps": [«{» "op": "increment", "path": "/count" }] } """, "'#/x-mutations/m/steps/0' does not fit: \"increment\" takes a \"value\" that is an integer other than 0");

    [Theory]
    [InlineData("/id")]
    [InlineData("/ids/*")]
    public void FCG0111_an_id_is_not_counted(string path) => Reported.From(
        StepDoesNotFit,
        Generated.Document + """[FuseChat.Runtime.Attributes.TwilioAttributes("a.schema.json#/$defs/id")] public readonly partial record struct Id;""",
        $$"""
        {
          "x-twilio-resource": "channel", "type": "object", "required": ["id"], "$defs": { "id": { "type": "integer" } },
          "properties": { "id": { "$ref": "#/$defs/id" }, "ids": { "type": "object", "additionalProperties": { "$ref": "#/$defs/id" } } },
          "x-mutations": { "m": { "steps": [{ "op": «"increment"», "path": "{{path}}", "value": 1 }] } }
        }
        """,
        "'#/x-mutations/m/steps/0' does not fit: \"increment\" goes with a plain integer, and the type of this one is Id");

    [Theory]
    [InlineData("""{ "op": «"insert"», "path": "/tags", "value": "a" }""", "\"insert\" changes what a document has, and a mutation that creates has none; use \"set\" or \"fill\"")]
    [InlineData("""{ "op": "set", "path": «"/seen/{k}"», "value": true }""", "a mutation that creates has no entries yet; \"fill\" makes a map with entries")]
    public void FCG0111_a_creation_makes_everything_anew(string step, string why) => In(
        StepDoesNotFit,
        $$""" "m": { "creates": true, "parameters": { "k": { "type": "string" } }, "steps": [{ "op": "set", "path": "/name", "value": "{k}" }, { "op": "set", "path": "/count", "value": 1 }, {{step}}] } """,
        $"'#/x-mutations/m/steps/2' does not fit: {why}");

    [Theory]
    [InlineData(""" "op": "set", "path": "/name", "value": «"{whu}"» """, "\"{whu}\"; did you mean \"{who}\"?")]
    [InlineData(""" "op": "set", "path": «"/votes/{reader}"», "value": 1 """, "\"{reader}\"; accepted are {who}, {all}, {number}")]
    [InlineData(""" "op": "increment", "path": "/votes/*", "value": 1, "except": «"who"» """, "\"who\"; did you mean \"{who}\"?")]
    [InlineData(""" "op": "fill", "path": "/seen", "keys": «"{nobody}"», "value": true """, "\"{nobody}\"; accepted are {who}, {all}, {number}")]
    public void FCG0112_unknown_parameter(string step, string what) => In(UnknownParameter, Mutation(step), $"'#/x-mutations/m' has no parameter {what}");

    [Fact]
    public void FCG0112_a_mutation_without_parameters() => In(
        UnknownParameter, """ "m": { "steps": [{ "op": "set", "path": "/name", "value": «"{who}"» }] } """, "'#/x-mutations/m' has no parameter \"{who}\"; the mutation has no parameters");

    [Fact]
    public void FCG0113_unused_parameter() => In(
        UnusedParameter,
        """ "m": { "parameters": { «"who"»: { "type": "string" } }, "steps": [{ "op": "delete", "path": "/name" }] } """,
        "'#/x-mutations/m' has the parameter \"who\", which no step uses; use it or remove it");

    [Theory]
    [InlineData(""" "op": "set", "path": "/name", "value": «"{number}"» """, "number", "a string")]
    [InlineData(""" "op": "set", "path": "/count", "value": «"{number}"» """, "number", "an integer from 0 to 9")]
    [InlineData(""" "op": "set", "path": "/id", "value": «"{number}"» """, "number", "an integer, by the definition \"#/$defs/id\"")]
    [InlineData(""" "op": "set", "path": "/tags", "value": «"{who}"» """, "who", "an array of the same items")]
    [InlineData(""" "op": "set", "path": "/votes", "value": «"{who}"» """, "who", "a map with the same keys and values")]
    [InlineData(""" "op": "set", "path": «"/votes/{number}"», "value": 1 """, "number", "a string, as the map has no \"x-key\"")]
    [InlineData(""" "op": "set", "path": «"/seen/{number}"», "value": true """, "number", "a string")]
    [InlineData(""" "op": "increment", "path": "/votes/*", "value": 1, "except": «"{number}"» """, "number", "a string, as the map has no \"x-key\"")]
    [InlineData(""" "op": "fill", "path": "/votes", "keys": «"{who}"», "value": 1 """, "who", "an array of the map's keys")]
    public void FCG0114_parameter_does_not_fit(string step, string parameter, string accepted) => In(
        ParameterDoesNotFit, Mutation(step), $"the parameter \"{parameter}\" does not fit '#/x-mutations/m/steps/0'; accepted is {accepted}");

    [Theory]
    [InlineData(""" "op": "set", "path": "/name", "value": «3» """, "the number 3", "a string")]
    [InlineData(""" "op": "set", "path": "/count", "value": «null» """, "null", "an integer from 0 to 9")]
    [InlineData(""" "op": "set", "path": "/count", "value": «10» """, "the number 10", "an integer from 0 to 9")]
    [InlineData(""" "op": "set", "path": "/share", "value": «-0.5» """, "the number -0.5", "a number of at least 0")]
    [InlineData(""" "op": "set", "path": "/tags", "value": «[»] """, "an array", "a parameter in braces")]
    [InlineData(""" "op": "put", "path": "/seen/{who}", "value": «"yes"» """, "the string \"yes\"", "true or false")]
    [InlineData(""" "op": "insert", "path": "/tags", "value": «null» """, "null", "a string")]
    public void FCG0115_value_does_not_fit(string step, string value, string accepted) => In(
        ValueDoesNotFit, Mutation(step), $"{value} does not fit '#/x-mutations/m/steps/0'; accepted is {accepted}");

    [Fact]
    public void FCG0105_a_key_by_a_definition_that_is_not_there_is_one_problem() => Reported.In(
        ReferenceNotFound,
        """
        {
          "x-twilio-resource": "user", "type": "object", "properties": { "m": { "type": "object", "additionalProperties": { "type": "integer" } } },
          "x-mutations": { "f": { "parameters": { "k": { "$ref": «"#/$defs/none"» } }, "steps": [{ "op": "put", "path": "/m/{k}", "value": 1 }] } }
        }
        """,
        "'#/x-mutations/f/parameters/k' refers to \"#/$defs/none\", which leads to no schema; \"a.schema.json\" has no schema there");

    [Fact]
    public void FCG0115_a_guard_is_a_value_too() => In(
        ValueDoesNotFit,
        Mutation(""" "op": "set", "path": "/seen/{who}", "value": true, "when": { "const": «0» } """),
        "the number 0 does not fit '#/x-mutations/m/steps/0/when'; accepted is true or false");

    [Theory]
    [InlineData(""" "op": "set", "path": "/code", "value": «"ab"» """, "the string \"ab\"", "a string that matches \"^[A-Z]*$\"")]
    [InlineData(""" "op": "set", "path": "/code", "value": «"ABCDEF"» """, "the string \"ABCDEF\"", "a string of at most 5 characters")]
    [InlineData(""" "op": "put", "path": "/marks/{who}", "value": «1.3» """, "the number 1.3", "a number below 1")]
    [InlineData(""" "op": "put", "path": "/marks/{who}", "value": «0.3» """, "the number 0.3", "a multiple of 0.5")]
    public void FCG0115_a_constant_is_evaluated_against_the_whole_schema(string step, string value, string accepted) => In(
        ValueDoesNotFit, Mutation(step), $"{value} does not fit '#/x-mutations/m/steps/0'; accepted is {accepted}");

    [Theory]
    [InlineData("""{ "type": "string", "pattern": "^[A-Z]*$", "maxLength": 5 }""", "")]
    [InlineData("""{ "type": "string", "pattern": "^[A-Z]*$", "maxLength": 3, "minLength": 1 }""", "")]
    [InlineData("""{ "type": "string", "pattern": "^[A-Z]*$" }""", "a string with \"maxLength\" 5")]
    [InlineData("""{ "type": "string", "pattern": "^[A-Z]*$", "maxLength": 6 }""", "a string with \"maxLength\" 5")]
    [InlineData("""{ "type": "string", "maxLength": 5 }""", "a string with \"pattern\" \"^[A-Z]*$\"")]
    public void FCG0114_a_parameter_that_allows_more_than_its_target(string parameter, string accepted) => In(
        ParameterDoesNotFit,
        $$""" "m": { "parameters": { "p": {{parameter}} }, "steps": [{ "op": "set", "path": "/code", "value": {{(accepted.Length > 0 ? "«\"{p}\"»" : "\"{p}\"")}} }] } """,
        accepted.Length > 0 ? [$"the parameter \"p\" does not fit '#/x-mutations/m/steps/0'; accepted is {accepted}"] : []);

    [Fact]
    public void FCG0114_rules_beside_a_reference_count_too() => Reported.In(
        ParameterDoesNotFit,
        """
        {
          "x-twilio-resource": "channel", "type": "object", "$defs": { "name": { "type": "string" } },
          "properties": { "a": { "$ref": "#/$defs/name", "maxLength": 5 } },
          "x-mutations": { "m": { "parameters": { "p": { "$ref": "#/$defs/name" } }, "steps": [{ "op": "set", "path": "/a", "value": «"{p}"» }] } }
        }
        """,
        "the parameter \"p\" does not fit '#/x-mutations/m/steps/0'; accepted is a string, by the definition \"#/$defs/name\" with \"maxLength\" 5").NothingEmitted();

    [Theory]
    [InlineData(""" "op": «"insert"», "path": "/pair", "value": "{p}" """, "it would leave the array with more items than its maxItems of 2")]
    [InlineData(""" "op": «"remove"», "path": "/pair", "value": "{p}" """, "it would leave the array with fewer items than its minItems of 2")]
    [InlineData(""" "op": «"delete"», "path": "/seats/{p}" """, "it would leave the map with fewer entries than its minProperties of 1")]
    [InlineData(""" "op": «"put"», "path": "/none/{p}", "value": 1 """, "it would leave the map with more entries than its maxProperties of 0")]
    [InlineData(""" "op": «"increment"», "path": "/seats/*", "value": 3, "except": "{p}" """, "it adds 3 to a multiple of 5")]
    public void FCG0123_a_step_that_never_happens(string step, string why) => Reported.In(
        StepNeverHappens,
        $$"""
        {
          "x-twilio-resource": "channel", "type": "object",
          "properties": {
            "pair": { "type": "array", "items": { "type": "string" }, "minItems": 2, "maxItems": 2 },
            "seats": { "type": "object", "additionalProperties": { "type": "integer", "multipleOf": 5 }, "minProperties": 1, "maxProperties": 1 },
            "none": { "type": "object", "additionalProperties": { "type": "integer" }, "maxProperties": 0 }
          },
          "x-mutations": { "m": { "parameters": { "p": { "type": "string" } }, "steps": [{ {{step}} }] } }
        }
        """,
        $"'#/x-mutations/m/steps/0' never happens: {why}").NothingEmitted();

    [Theory]
    [InlineData("incremnt", "did you mean \"increment\"?")]
    [InlineData("push", "accepted are set, increment, insert, remove, put, delete, fill")]
    public void FCG0116_unknown_operation(string operation, string hint) => In(
        UnknownOperation, $$""" "m": { "steps": [{ "op": «"{{operation}}"», "path": "/count", "value": 1 }] } """, $"'#/x-mutations/m/steps/0' has the operation \"{operation}\"; {hint}");

    [Fact]
    public void FCG0117_creation_leaves_out_a_required_member() => In(
        CreationIncomplete,
        """ «"m"»: { "creates": true, "steps": [{ "op": "set", "path": "/name", "value": "a" }] } """,
        "'#/x-mutations/m' creates a document without \"count\", which is required; add a step that sets it");

    private static void Step(DiagnosticDescriptor rule, string step, string message) => In(rule, Mutation(step), $"'#/x-mutations/m/steps/0' {message}");

    // All parameters are used by a second mutation's worth of steps, so that each test is about its own step.
    private static string Mutation(string step) => $$"""
        "m": {
          "parameters": { "who": { "type": "string" }, "all": { "type": "array", "items": { "type": "string" } }, "number": { "type": "integer" } },
          "steps": [{ {{step}} }, { "op": "fill", "path": "/votes", "keys": "{all}", "value": 0, "except": "{who}" }, { "op": "put", "path": "/numbers/{number}", "value": 0 }]
        }
        """;

    private static void In(DiagnosticDescriptor rule, string mutation, params string[] messages)
    {
        var generated = Document(rule, mutation, messages);
        Assert.Equal(messages.Length == 0, generated.Sources.Count > 0);
    }

    private static Generated Document(DiagnosticDescriptor rule, string mutation, string[] messages) => Reported.In(
        rule,
        $$"""
        {
          "x-twilio-resource": "channel", "type": "object", "required": ["count"],
          "$defs": { "id": { "type": "integer" } },
          "properties": {
            "name": { "type": "string" },
            "count": { "type": "integer", "minimum": 0, "maximum": 9 },
            "id": { "$ref": "#/$defs/id" },
            "tags": { "type": "array", "items": { "type": "string" } },
            "votes": { "type": "object", "additionalProperties": { "type": "integer", "minimum": 0 } },
            "seen": { "type": "object", "x-key": { "type": "string" }, "additionalProperties": { "type": "boolean" } },
            "numbers": { "type": "object", "x-key": { "type": "integer" }, "additionalProperties": { "type": "integer" } },
            "share": { "type": "number", "minimum": 0 },
            "code": { "type": "string", "pattern": "^[A-Z]*$", "maxLength": 5 },
            "marks": { "type": "object", "additionalProperties": { "type": "number", "exclusiveMaximum": 1, "multipleOf": 0.5 } }
          },
          "x-mutations": { {{mutation}} }
        }
        """,
        messages);
}
