namespace FuseChat.Gen.Model.Types;

/// <summary>Namespaces of the runtime, as emitted code writes them: by an alias for each, declared at the head of a file that uses it.</summary>
/// <remarks>
/// Before <c>::</c> only aliases are looked up, so that no type in the consumer's namespaces hides one. An alias is a fraction of a full name to
/// read and to parse.
/// </remarks>
internal static class RuntimeName
{
    public const string Attributes = "FcgAttributes::";

    public const string Codecs = "FcgCodecs::";

    public const string Converters = "FcgConverters::";

    public const string Formats = "FcgFormats::";

    public const string Json = "FcgJson::";

    public const string Mutations = "FcgMutations::";

    public const string Patching = "FcgPatching::";

    public const string Scalars = "FcgScalars::";

    public const string Validation = "FcgValidation::";

    /// <summary>Each alias and its namespace, in the order of their directives.</summary>
    public static readonly (string Alias, string Namespace)[] Aliases =
    [
        (Attributes, "FuseChat.Runtime.Attributes"),
        (Codecs, "FuseChat.Runtime.Json.Codecs"),
        (Converters, "FuseChat.Runtime.Json.Converters"),
        (Formats, "FuseChat.Runtime.Json.Formats"),
        (Json, "FuseChat.Runtime.Json"),
        (Mutations, "FuseChat.Runtime.Mutations"),
        (Patching, "FuseChat.Runtime.Json.Patching"),
        (Scalars, "FuseChat.Runtime.Json.Scalars"),
        (Validation, "FuseChat.Runtime.Validation"),
    ];
}
