namespace FuseChat.Gen.Model.Types;

/// <summary>Namespaces of the runtime, as emitted code writes them: by an alias, which no name of the consumer's can hide.</summary>
/// <remarks>An alias is looked up before <c>::</c> only. It is a fraction of the tokens of a full name, and parsing is most of what emitted code costs.</remarks>
internal static class RuntimeName
{
    public const string Attributes = "FcgAttributes::";

    public const string Codecs = "FcgCodecs::";

    public const string Formats = "FcgFormats::";

    /// <summary>Each alias and its namespace, in the order of their directives.</summary>
    public static readonly (string Alias, string Namespace)[] Aliases =
    [
        (Attributes, "FuseChat.Runtime.Attributes"),
        (Codecs, "FuseChat.Runtime.Json.Codecs"),
        ("FcgConverters::", "FuseChat.Runtime.Json.Converters"),
        (Formats, "FuseChat.Runtime.Json.Formats"),
        ("FcgJson::", "FuseChat.Runtime.Json"),
        ("FcgMutations::", "FuseChat.Runtime.Mutations"),
        ("FcgPatching::", "FuseChat.Runtime.Json.Patching"),
        ("FcgScalars::", "FuseChat.Runtime.Json.Scalars"),
        ("FcgValidation::", "FuseChat.Runtime.Validation"),
    ];
}
