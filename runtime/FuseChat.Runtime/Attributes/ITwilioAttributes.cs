using System.Diagnostics.CodeAnalysis;

namespace FuseChat.Runtime.Attributes;

/// <summary>A typed, immutable view of the JSON in one resource's <c>attributes</c> string. FuseChat.Gen emits the implementation.</summary>
/// <typeparam name="TSelf">The document type itself.</typeparam>
public interface ITwilioAttributes<TSelf> : IEquatable<TSelf>
    where TSelf : ITwilioAttributes<TSelf>
{
    /// <summary>The kind of resource that carries the document.</summary>
    /// <remarks>Source: schema keyword <c>x-twilio-resource</c>.</remarks>
    static abstract TwilioResource Resource { get; }

    /// <summary>Reads a document from the text of an <c>attributes</c> string.</summary>
    /// <param name="json">One JSON object (RFC 8259).</param>
    /// <returns>The document; members that the schema does not know are kept in it.</returns>
    /// <exception cref="AttributesFormatException">The text is not JSON, or a typed member does not fit the schema.</exception>
    static abstract TSelf Parse(string json);

    /// <summary>Reads a document from the text of an <c>attributes</c> string without throwing.</summary>
    /// <param name="json">One JSON object (RFC 8259); <see langword="null"/> is not a document.</param>
    /// <param name="value">The document, or the default where the result is <see langword="false"/>.</param>
    /// <param name="problems">Everything that is wrong with the text; empty where the result is <see langword="true"/>.</param>
    /// <returns>Whether the text is a document.</returns>
    static abstract bool TryParse(string? json, [MaybeNullWhen(false)] out TSelf value, out AttributesProblems problems);

    /// <summary>Writes the document as the text of an <c>attributes</c> string.</summary>
    /// <returns>The very text that was read where nothing changed; otherwise that text with only the changed members rewritten.</returns>
    /// <exception cref="AttributesTooDeepException">More than 64 objects and arrays are in each other.</exception>
    string ToJson();
}
