using System.Reflection;
using System.Runtime.CompilerServices;
using FuseChat.Gen.Members;
using FuseChat.Gen.Model;
using FuseChat.Gen.Model.Types;
using FuseChat.Gen.Schemas;
using FuseChat.Gen.Targets;
using FuseChat.Gen.Tests.Emit;
using FuseChat.Gen.Tests.Evaluation;
using FuseChat.Gen.Tests.Verification;
using FuseChat.Runtime.Attributes;

namespace FuseChat.Gen.Tests.Members;

/// <summary>What a type is said to get is what the emitters write.</summary>
public class EmittedMembersTests
{
    private const string Schema = """
        {
          "x-twilio-resource": "user", "type": "object", "required": ["name"],
          "properties": {
            "name": { "type": "string" }, "nullable": { "type": ["string", "null"] }, "count": { "type": "integer", "default": 3 }, "born": { "type": "string", "format": "date" },
            "home": { "type": "object", "properties": { "city": { "type": "string" }, "size": { "type": "number", "default": 1.5 } } },
            "state": { "enum": ["on", "off"] }, "tags": { "type": "array", "items": { "type": "string" } },
            "votes": { "type": "object", "x-key": { "$ref": "#/$defs/id" }, "additionalProperties": { "type": "integer" } },
            "event": {
              "type": "object", "properties": { "at": { "type": "string" } },
              "oneOf": [{ "type": "object", "properties": { "kind": { "const": "opened" }, "by": { "$ref": "#/$defs/id" } }, "required": ["kind"] }]
            }
          },
          "x-mutations": {
            "renamed": { "parameters": { "to": { "type": "string" } }, "steps": [{ "op": "set", "path": "/name", "value": "{to}" }] },
            "voted": { "parameters": { "who": { "$ref": "#/$defs/id" }, "count": { "type": ["integer", "null"] } }, "steps": [{ "op": "put", "path": "/votes/{who}", "value": 1 }, { "op": "set", "path": "/count", "value": "{count}" }] },
            "created": { "creates": true, "parameters": { "name": { "type": "string" } }, "steps": [{ "op": "set", "path": "/name", "value": "{name}" }] }
          },
          "$defs": {
            "id": { "type": "integer" }, "small": { "type": "integer", "minimum": 0, "maximum": 9 }, "word": { "type": "string" }, "day": { "type": "string", "format": "date" },
            "place": { "type": "object", "properties": { "x": { "type": "integer" } } }
          }
        }
        """;

    [Theory]
    [InlineData("", "public sealed partial record T")]
    [InlineData("", "public readonly partial record struct T")]
    [InlineData("", "public sealed partial class T")]
    [InlineData("", "public static partial class T")]
    [InlineData("#/$defs/place", "public sealed partial record T")]
    [InlineData("#/$defs/place", "public sealed partial class T")]
    [InlineData("#/$defs/id", "public readonly partial record struct T")]
    [InlineData("#/$defs/small", "public readonly partial record struct T")]
    [InlineData("#/$defs/word", "public readonly partial record struct T")]
    [InlineData("#/$defs/day", "public readonly partial record struct T")]
    public void They_are_those_that_are_written(string fragment, string declaration)
    {
        var source = $"[FuseChat.Runtime.Attributes.TwilioAttributes(\"a.schema.json{fragment}\")] {declaration};";
        var generated = Generated.From(source, [("a.schema.json", Schema)]).IsClean();
        var compilation = IncrementalSetup.CreateCompilation([("Consumer.cs", source), .. generated.Sources.Select(file => (file.Key, file.Value))]);
        var written = DeclaredMembers.Of(compilation.GetTypeByMetadataName("T")!, compilation, CancellationToken.None)
            .Concat(declaration.Contains(" partial record T", StringComparison.Ordinal) && fragment.Length == 0 ? EmittedMembers.OfText("global::T") : []);
        Assert.Equal(Show(written), Show(Emitted(fragment, declaration)));
    }

    /// <summary>What records inherit is what other documents have of their own.</summary>
    [Fact]
    public void The_runtime_has_what_records_inherit()
    {
        // What compares records, every record makes anew.
        var inherited = typeof(AttributesRecord<>).GetMethods(BindingFlags.Public | BindingFlags.Static | BindingFlags.Instance | BindingFlags.DeclaredOnly)
            .Where(method => method.GetCustomAttribute<CompilerGeneratedAttribute>() is null && method.Name is not (nameof(Equals) or nameof(GetHashCode)))
            .Select(method => $"{method.Name}/{method.GetParameters().Length}");
        Assert.Equal(inherited.Order(), EmittedMembers.OfText("global::T").Select(member => $"{member.Name}/{member.Parameters!.Value.Length}").Order());
    }

    private static IEnumerable<TypeMember> Emitted(string fragment, string declaration)
    {
        var document = Evaluating.Document("a.schema.json", Schema);
        var kind = declaration.Contains("static", StringComparison.Ordinal) ? TargetKind.Validator
            : declaration.Contains("struct", StringComparison.Ordinal) ? TargetKind.ReadOnlyRecordStruct
            : declaration.Contains("class", StringComparison.Ordinal) ? TargetKind.Class
            : TargetKind.Record;
        var target = new Target(new TypeName("", "T"), "a.schema.json" + fragment, kind, TargetFaults.None, Visibility.Public, OwnParts.None);
        var binding = Binding.Bind(target, SchemaSet.Of([document]));
        var types = new TypeMapper(binding.Closure!, [], (target.Type, target.Shape, binding.Site));
        return binding.Role switch
        {
            TargetRole.Validator => EmittedMembers.OfValidator,
            TargetRole.Scalar => EmittedMembers.OfScalar(target.Type, new TypeMapper(binding.Closure!, []).Map(binding.Site)!),
            _ => EmittedMembers.OfObject(binding, ObjectTypes.Spec(target.Type, target.Shape, binding.Site, types), types),
        };
    }

    private static string Show(IEnumerable<TypeMember> members) => string.Join('\n', members.Select(Show).Order(StringComparer.Ordinal));

    private static string Show(TypeMember member) => member.Name + (member.Parameters is { } parameters ? $"({string.Join("; ", parameters)})" : "") + (member.Part is null ? "" : $" is a {member.Part} of\n{Show(member.Members)}\nend");
}
