namespace FuseChat.Runtime.Applying;

/// <summary>What becomes of a mutation where <see cref="ApplyOptions.QueueLimit"/> others wait for the same resource.</summary>
public enum QueueFullMode
{
    /// <summary>It is refused at once with a <see cref="QueueFullException"/>.</summary>
    Refuse,

    /// <summary>It waits its turn, which comes after more than one write: no write holds more mutations than the limit.</summary>
    Wait,
}
