using FuseChat.Runtime.Retry;

namespace FuseChat.Runtime.Applying;

/// <summary>Settings of the apply engine.</summary>
public sealed class ApplyOptions
{
    /// <summary>What is promised about other writers.</summary>
    /// <value><see cref="ApplyGuarantee.SingleWriter"/> unless set.</value>
    public ApplyGuarantee Guarantee { get; set; }

    /// <summary>
    /// How many resources the engine remembers while nobody changes them; the one unused for longest is forgotten first, and
    /// costs one read when it is used again.
    /// </summary>
    /// <value>From 0, which reads before every batch; 1000 unless set. Memory is about one document each.</value>
    public int IdleResources { get; set; } = 1000;

    /// <summary>How many mutations may wait for one resource, beside those that are being written.</summary>
    /// <value>From 1; 10,000 unless set.</value>
    public int QueueLimit { get; set; } = 10_000;

    /// <summary>What becomes of one more.</summary>
    /// <value><see cref="QueueFullMode.Refuse"/> unless set.</value>
    public QueueFullMode WhenFull { get; set; }

    /// <summary>
    /// How often and after which waits a batch is written again where it was refused for its rate (429) or found no connection,
    /// where the answer was lost, or where others overwrote it. What is stored is read before each further write.
    /// </summary>
    /// <value>See <see cref="RetryOptions"/> for the defaults.</value>
    public RetryOptions Retry { get; set; } = new();

    /// <summary>Says what is wrong.</summary>
    internal IEnumerable<string> Problems()
    {
        if (!Enum.IsDefined(Guarantee))
        {
            yield return $"{nameof(Guarantee)} must be SingleWriter or DetectAndRepair";
        }

        if (IdleResources < 0)
        {
            yield return $"{nameof(IdleResources)} must not be negative";
        }

        if (QueueLimit < 1)
        {
            yield return $"{nameof(QueueLimit)} must be at least 1";
        }

        if (!Enum.IsDefined(WhenFull))
        {
            yield return $"{nameof(WhenFull)} must be Refuse or Wait";
        }

        foreach (var problem in Retry?.Problems(nameof(Retry)) ?? ["Retry must be given"])
        {
            yield return problem;
        }
    }
}
