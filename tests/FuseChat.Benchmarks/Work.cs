namespace FuseChat.Benchmarks;

/// <summary>What the contestants do, in the order of the table.</summary>
public enum Work
{
    /// <summary>A channel's string to a value.</summary>
    Parse,

    /// <summary>A channel's string to a value that is checked against its schema; the others only parse.</summary>
    ParseAndValidate,

    /// <summary>A changed channel to a string.</summary>
    Write,

    /// <summary>String to value to the same string.</summary>
    Unchanged,

    /// <summary>Every counter of a channel but one gets one more, string to string.</summary>
    MessageSent,

    /// <summary>The same, UTF-8 to UTF-8.</summary>
    MessageSentUtf8,

    /// <summary>One counter of a channel gets one less, string to string.</summary>
    MessageRead,

    /// <summary>The same, UTF-8 to UTF-8.</summary>
    MessageReadUtf8,

    /// <summary>Somebody new joins a channel, string to string.</summary>
    MemberAdded,

    /// <summary>Somebody leaves a channel, string to string.</summary>
    MemberRemoved,

    /// <summary>One reader of a message is set to true, string to string.</summary>
    MarkRead,
}
