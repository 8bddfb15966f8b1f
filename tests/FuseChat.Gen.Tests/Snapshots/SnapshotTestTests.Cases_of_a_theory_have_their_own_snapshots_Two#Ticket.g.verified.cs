//HintName: Ticket.g.cs
#nullable enable

/// <summary>Of a schema.</summary>
public static class Ticket
{
    /// <summary>The schema's title.</summary>
    public const string Title = "Two";
}