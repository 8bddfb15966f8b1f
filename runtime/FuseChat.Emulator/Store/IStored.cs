namespace FuseChat.Emulator.Store;

/// <summary>A row of a <see cref="Table{T}"/>: immutable, found by its SID or by its key.</summary>
internal interface IStored
{
    /// <summary>Two letters and 32 lower-case hex digits.</summary>
    string Sid { get; }

    /// <summary>The other name of the row, unique in its table: a unique name or an identity; null when it has none.</summary>
    string? Key { get; }

    /// <summary>Place in the order of creation; never used twice in one table, gaps are allowed.</summary>
    long Position { get; }
}
