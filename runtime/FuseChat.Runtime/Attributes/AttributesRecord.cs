using System.Diagnostics;
using System.Diagnostics.CodeAnalysis;
using System.Text;
using FuseChat.Runtime.Json;
using FuseChat.Runtime.Mutations;

namespace FuseChat.Runtime.Attributes;

/// <summary>What every document that is a record can do with text: it is read, written, and changed from text to text.</summary>
/// <remarks>
/// FuseChat.Gen makes it the base of an annotated <c>partial record</c> that names no base itself. Documents that have a base, structures and
/// classes get the same members of their own, and so do records with members that mean something else beside a base: overloads of these methods,
/// which would hide them, and a <c>PrintMembers</c>, <c>EqualityContract</c> or copy constructor of one's own. Equality, <c>with</c>
/// and <c>ToString</c> are those of the record.
/// </remarks>
/// <typeparam name="TSelf">The document type itself.</typeparam>
[DebuggerDisplay("{DebuggerText,nq}")]
[SuppressMessage("Design", "CA1000:Do not declare static members on generic types", Justification = "They are called on the record: ChannelAttributes.Parse(text).")]
public abstract record AttributesRecord<TSelf>
    where TSelf : AttributesRecord<TSelf>, ITwilioAttributes<TSelf>, IAttributesObject<TSelf>
{
    // The text that this was read from, where writing it anew would give the same. A copy may differ from it, and goes without.
    private string? _text;

    private string DebuggerText => AttributesText.Display((TSelf)this);

    /// <summary>Makes an empty document.</summary>
    protected AttributesRecord()
    {
    }

    /// <summary>Copies a document, to be changed.</summary>
    /// <param name="original">The document.</param>
    protected AttributesRecord(AttributesRecord<TSelf> original)
    {
    }

    /// <inheritdoc cref="ITwilioAttributes{TSelf}.Parse(string)" />
    public static TSelf Parse(string json) => Keep(AttributesText.Parse<TSelf>(json, keepsText: true), json);

    /// <summary>Reads a document from UTF-8.</summary>
    /// <param name="utf8Json">One JSON object (RFC 8259).</param>
    /// <inheritdoc cref="Parse(string)" />
    public static TSelf Parse(ReadOnlySpan<byte> utf8Json) => AttributesText.Parse<TSelf>(utf8Json);

    /// <inheritdoc cref="ITwilioAttributes{TSelf}.TryParse(string, out TSelf, out AttributesProblems)" />
    public static bool TryParse(string? json, [NotNullWhen(true)] out TSelf? value, out AttributesProblems problems)
    {
        var isRead = AttributesText.TryParse<TSelf>(json, keepsText: true, out value, out problems);
        value = isRead ? Keep(value!, json!) : null;
        return isRead;
    }

    /// <summary>Reads a document from UTF-8 without throwing.</summary>
    /// <param name="utf8Json">One JSON object (RFC 8259).</param>
    /// <param name="value">The document, or null where the result is <see langword="false"/>.</param>
    /// <param name="problems">Everything that is wrong with the text; empty where the result is <see langword="true"/>.</param>
    /// <returns>Whether the text is a document.</returns>
    public static bool TryParse(ReadOnlySpan<byte> utf8Json, [NotNullWhen(true)] out TSelf? value, out AttributesProblems problems)
        => AttributesText.TryParse<TSelf>(utf8Json, out value, out problems);

    /// <inheritdoc cref="AttributesText.Apply{TDocument}(IMutation{TDocument}, string)" />
    public static string Apply(IMutation<TSelf> mutation, string json) => AttributesText.Apply(mutation, json);

    /// <inheritdoc cref="AttributesText.Apply{TDocument}(IMutation{TDocument}, ReadOnlySpan{byte})" />
    public static byte[] Apply(IMutation<TSelf> mutation, ReadOnlySpan<byte> utf8Json) => AttributesText.Apply(mutation, utf8Json);

    /// <inheritdoc cref="ITwilioAttributes{TSelf}.ToJson" />
    public string ToJson() => _text ?? AttributesText.ToJson((TSelf)this);

    /// <summary>Writes the document as UTF-8.</summary>
    /// <returns>The very text that was read where nothing changed; otherwise that text with only the changed members rewritten.</returns>
    /// <exception cref="AttributesTooDeepException">More than 64 objects and arrays are in each other.</exception>
    public byte[] ToUtf8Json() => _text is { } text ? Encoding.UTF8.GetBytes(text) : AttributesText.ToUtf8Json((TSelf)this);

    /// <summary>Whether another document is of the same type; the documents themselves compare their members.</summary>
    /// <param name="other">The other document.</param>
    public virtual bool Equals(AttributesRecord<TSelf>? other) => other is not null && EqualityContract == other.EqualityContract;

    /// <inheritdoc />
    public override int GetHashCode() => EqualityContract.GetHashCode();

    private static TSelf Keep(TSelf value, string json)
    {
        AttributesRecord<TSelf> record = value;
        record._text = value.UnknownMembers.Origin is null ? json : null;
        return value;
    }
}
