namespace FuseChat.Runtime.Applying;

/// <summary>What the apply engine promises about concurrent writers of one resource.</summary>
/// <remarks>
/// <para>
/// Twilio's chat APIs have no conditional update: a write replaces the whole string, whatever it has become since it was read.
/// So no guarantee can cover all that another writer does; each says where it ends.
/// </para>
/// <para>
/// Under both, a write whose answer was lost (no answer in time, a broken connection, 5xx) is settled by reading. The change is
/// there: it is applied. None of it is there: it is written again, on what was read. Some of it is there, or another moved the
/// same values: <see cref="WriteOutcomeUnknownException"/>. A request that Twilio carries out only after that reading cannot
/// be told from another writer.
/// </para>
/// </remarks>
public enum ApplyGuarantee
{
    /// <summary>
    /// No update is lost among all callers of one engine, provided that nothing else writes the resource: no second engine, no
    /// other process, no mobile client, nobody at the console. The engine trusts the document that it last read or wrote.
    /// </summary>
    /// <remarks>Costs one write for each batch.</remarks>
    SingleWriter,

    /// <summary>
    /// Others may write the resource. The engine reads before each batch's write and again after it, keeps whatever of another
    /// writer it has seen, and applies its own change again where it was overwritten.
    /// </summary>
    /// <remarks>
    /// <para>
    /// Costs two reads and one write for each batch, and one more read where the channel's budget had to be waited for: the read on which a
    /// write is based comes after that wait. With r, w and v for the engine's read, write and verifying read, and R and
    /// W for the read and write of another, each on the whole string:
    /// </para>
    /// <list type="bullet">
    /// <item>R W r w v, r w R v W, r w v R W: each has seen the other or comes after it. Both changes stand.</item>
    /// <item>
    /// R r w W v, r R w W v: the other overwrites the engine's change before it is verified. The engine sees what the other stored,
    /// keeps it, and applies its change again on it. Both stand.
    /// </item>
    /// <item>
    /// r w R W v: the other built on the engine's change. The engine finds its change there and does not apply it twice.
    /// </item>
    /// <item>
    /// R r w v W, r R w v W: the other read before the engine wrote, and writes after the engine has verified. The engine's
    /// change is lost, and its callers were told that it is applied. Nothing at Twilio can prevent it; the next batch counts a
    /// conflict. The shorter the time between R and W, the rarer: with an engine it is that of computing and sending.
    /// </item>
    /// <item>
    /// r R W w v, R r W w v: the other writes between the engine's read and its write. Its change is overwritten unseen, unless
    /// the other verifies too, as an engine with this guarantee does.
    /// </item>
    /// </list>
    /// <para>
    /// Where both changed the same value, the verifying read cannot always tell. Callers then get a
    /// <see cref="WriteOutcomeUnknownException"/>; where both set it to the same, that looks like the engine's own change and counts
    /// as applied. Sums that must be exact with several writers need one writer, or a repair from what they count.
    /// </para>
    /// </remarks>
    DetectAndRepair,
}
