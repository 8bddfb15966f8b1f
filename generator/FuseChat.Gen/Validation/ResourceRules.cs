using FuseChat.Gen.Diagnostics;
using FuseChat.Gen.Json;

namespace FuseChat.Gen.Validation;

/// <summary>The kind of Twilio resource that a document belongs to.</summary>
internal static class ResourceRules
{
    /// <summary>Values of <c>x-twilio-resource</c>; names of both Twilio APIs, mapped to those of <c>TwilioResource</c>.</summary>
    public static readonly IReadOnlyDictionary<string, string> Resources = new Dictionary<string, string>
    {
        ["channel"] = "Channel",
        ["conversation"] = "Channel",
        ["message"] = "Message",
        ["member"] = "Member",
        ["participant"] = "Member",
        ["user"] = "User",
    };

    /// <summary>Largest <c>attributes</c> of a resource in UTF-8 bytes, as in <c>TwilioLimits</c>. For a user none is documented, and that of a member taken.</summary>
    public static int MaxBytes(string resource) => Resources[resource] == "Channel" ? 16 * 1024 : 4 * 1024;

    public static void Check(SchemaClosure closure, SchemaProblems problems)
    {
        var resource = closure.Root.Root.Resource;
        if (resource is null || Resources.ContainsKey(resource))
        {
            return;
        }

        var hint = Spelling.Closest(resource, Resources.Keys) is { } near
            ? $"did you mean \"{near}\"?"
            : $"accepted are {string.Join(", ", Resources.Keys)}";
        problems.AtValue(DiagnosticDescriptors.UnknownResource, JsonPointer.Root.Append("x-twilio-resource"), Quoted.Name(resource), hint);
    }
}
