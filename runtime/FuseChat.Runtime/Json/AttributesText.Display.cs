using System.Diagnostics.CodeAnalysis;
using FuseChat.Runtime.Attributes;

namespace FuseChat.Runtime.Json;

// For people: in debuggers.
public static partial class AttributesText
{
    /// <summary>What a debugger shows of a document: its text, or why it has none. Never throws.</summary>
    /// <param name="value">The document; <see langword="null"/> is none.</param>
    [SuppressMessage("Design", "CA1031:Do not catch general exception types", Justification = "A debugger would show the exception in place of the document, and may stop at it.")]
    public static string Display<T>(T? value)
        where T : IAttributesObject<T>
    {
        try
        {
            return value is null ? "null" : ToJson(value);
        }
        catch (AttributesTooDeepException error)
        {
            return $"more than {error.MaxDepth} objects and arrays are in each other at '{error.Pointer}'";
        }
        catch (Exception error)
        {
            return error.Message;
        }
    }
}
