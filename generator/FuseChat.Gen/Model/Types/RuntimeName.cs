namespace FuseChat.Gen.Model.Types;

/// <summary>Namespaces of the runtime, as emitted code writes them.</summary>
internal static class RuntimeName
{
    public const string Attributes = "global::FuseChat.Runtime.Attributes.";

    public const string Codecs = "global::FuseChat.Runtime.Json.Codecs.";

    public const string Formats = "global::FuseChat.Runtime.Json.Formats.";
}
