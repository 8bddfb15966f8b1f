namespace FuseChat.Runtime.Attributes;

/// <summary>Asks FuseChat.Gen to emit the members of a partial type from a JSON Schema.</summary>
/// <remarks>
/// On a <c>partial record</c>, <c>partial record struct</c> or <c>partial class</c> the schema describes a whole document, the JSON kept in
/// the <c>attributes</c> string of a Twilio resource, or the definition of an object inside documents. On a <c>readonly partial record
/// struct</c> the schema may be a scalar definition as well, such as an id:
/// <code>
/// [TwilioAttributes("channel.schema.json")]
/// public sealed partial record ChannelAttributes;
///
/// [TwilioAttributes("fuse.schema.json#/$defs/userId")]
/// public readonly partial record struct UserId;
/// </code>
/// A property that refers to a definition for which such a type is declared takes that type.
/// On a <c>static partial class</c> any schema will do: the class gets <c>Validate</c>, which checks JSON texts against it.
/// </remarks>
/// <param name="schema">
/// File name of a schema among the project's additional files, optionally followed by <c>#</c> and a JSON pointer (RFC 6901)
/// or an anchor of a schema in it.
/// </param>
[AttributeUsage(AttributeTargets.Class | AttributeTargets.Struct, Inherited = false)]
public sealed class TwilioAttributesAttribute(string schema) : Attribute
{
    /// <summary>The schema's file name and optional fragment, as written.</summary>
    public string Schema { get; } = schema;
}
