namespace FuseChat.Runtime.Applying;

/// <summary>What the apply engine promises about concurrent writers of one resource.</summary>
/// <remarks>Twilio's chat APIs have no conditional update, so no guarantee covers writers that the engine cannot see.</remarks>
public enum ApplyGuarantee
{
    /// <summary>
    /// No update is lost among all callers of one engine, provided that nothing else writes the resource: no second engine, no
    /// other process, no mobile client, nobody at the console. The engine trusts the document that it last read or wrote.
    /// </summary>
    SingleWriter,
}
