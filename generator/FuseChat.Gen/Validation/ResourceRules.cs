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
