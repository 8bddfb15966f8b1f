namespace FuseChat.Runtime.Applying;

/// <summary>Settings of the apply engine.</summary>
public sealed class ApplyOptions
{
    /// <summary>
    /// How many resources the engine remembers while nobody changes them; the one unused for longest is forgotten first, and
    /// costs one read when it is used again.
    /// </summary>
    /// <value>From 0, which reads before every batch; 1000 unless set. Memory is about one document each.</value>
    public int IdleResources { get; set; } = 1000;
}
