using System.Text.Json;
using Microsoft.Data.Sqlite;

namespace FuseChat.Emulator.Store.Files;

/// <summary>A SQLite file that holds the rows of a store, for one process at a time.</summary>
/// <remarks>
/// Rows are kept in memory for reading; the file is read once and then only written. A write is one transaction, synced to disk:
/// whatever is killed after it finds it again.
/// </remarks>
internal sealed class StoreFile : IDisposable
{
    /// <summary>"Fuse" in ASCII, so that another program's file is not taken for ours.</summary>
    private const int ApplicationId = 0x46757365;
    private const int Version = 1;

    private const string Schema = """
        CREATE TABLE IF NOT EXISTS rows (
            sid TEXT PRIMARY KEY,
            position INTEGER NOT NULL,
            json TEXT NOT NULL,
            service TEXT AS (json ->> 'ServiceSid') VIRTUAL,
            channel TEXT AS (json ->> 'ChannelSid') VIRTUAL
        ) WITHOUT ROWID;
        CREATE INDEX IF NOT EXISTS rows_of_service ON rows (service);
        CREATE INDEX IF NOT EXISTS rows_of_channel ON rows (channel);
        CREATE TABLE IF NOT EXISTS counters (name TEXT PRIMARY KEY, value INTEGER NOT NULL) WITHOUT ROWID;
        """;

    private readonly Lock _writing = new();
    private readonly SqliteConnection _connection;

    private StoreFile(SqliteConnection connection) => _connection = connection;

    /// <exception cref="IOException">The file is in use, is something else, or cannot be opened; the message says which.</exception>
    public static StoreFile Open(string path)
    {
        var connection = new SqliteConnection(new SqliteConnectionStringBuilder { DataSource = path, Pooling = false, DefaultTimeout = 1 }.ToString());
        try
        {
            connection.Open();
            connection.Execute("PRAGMA locking_mode = EXCLUSIVE; PRAGMA journal_mode = WAL; PRAGMA synchronous = FULL; BEGIN EXCLUSIVE; COMMIT;");
            Claim(connection, path);
            return new StoreFile(connection);
        }
        catch (SqliteException failure)
        {
            connection.Dispose();
            throw new IOException($"Data file '{path}' {Reason(failure)}", failure);
        }
        catch
        {
            connection.Dispose();
            throw;
        }
    }

    /// <summary>Fills an empty store, and has it keep its changes from now on.</summary>
    public void Load(StoreState state)
    {
        foreach (var (sid, json) in Rows())
        {
            StoreLoader.Load(state, sid, json);
        }

        state.Restore(Counter("position"), Counter("sids"));
        state.Changes.IsKept = true;
    }

    /// <summary>Writes what changed. Returns once it is on disk, whoever wrote it.</summary>
    public void Flush(StoreState state)
    {
        lock (_writing)
        {
            IReadOnlyList<RowChange> changes;
            long position, sids;
            lock (state.Gate)
            {
                changes = state.Changes.Take();
                (position, sids) = state.Counters;
            }

            if (changes.Count == 0)
            {
                return;
            }

            try
            {
                Write(changes, position, sids);
            }
            catch (SqliteException)
            {
                lock (state.Gate)
                {
                    state.Changes.Return(changes);
                }

                throw;
            }
        }
    }

    public void Dispose() => _connection.Dispose();

    private void Write(IReadOnlyList<RowChange> changes, long position, long sids)
    {
        using var transaction = _connection.BeginTransaction();
        using var put = _connection.Command("INSERT OR REPLACE INTO rows (sid, position, json) VALUES ($sid, $position, $json)", "$sid", "$position", "$json");
        using var remove = _connection.Command("DELETE FROM rows WHERE sid = $sid OR channel = $sid OR service = $sid", "$sid");
        using var count = _connection.Command("INSERT OR REPLACE INTO counters VALUES ($name, $value)", "$name", "$value");
        foreach (var change in changes)
        {
            if (change.Row is { } row)
            {
                put.Run(change.Sid, change.Position, JsonSerializer.Serialize(row, row.GetType(), StoreJson.Default));
            }
            else
            {
                remove.Run(change.Sid);
            }
        }

        count.Run("position", position);
        count.Run("sids", sids);
        transaction.Commit();
    }

    private static void Claim(SqliteConnection connection, string path)
    {
        var (application, version) = (connection.Scalar("PRAGMA application_id"), connection.Scalar("PRAGMA user_version"));
        var isEmpty = connection.Scalar("SELECT count(*) FROM sqlite_schema") == 0;
        if (isEmpty ? application != 0 : application != ApplicationId)
        {
            throw new IOException($"Data file '{path}' belongs to another program");
        }

        if (!isEmpty && version != Version)
        {
            throw new IOException($"Data file '{path}' has version {version}; this emulator reads version {Version}");
        }

        connection.Execute($"BEGIN; {Schema} PRAGMA application_id = {ApplicationId}; PRAGMA user_version = {Version}; COMMIT;");
    }

    private List<(string Sid, string Json)> Rows()
    {
        using var command = _connection.Command("SELECT sid, json FROM rows ORDER BY position");
        using var reader = command.ExecuteReader();
        var rows = new List<(string, string)>();
        while (reader.Read())
        {
            rows.Add((reader.GetString(0), reader.GetString(1)));
        }

        return [.. rows.OrderBy(row => StoreLoader.Rank(row.Item1))];
    }

    private long Counter(string name) => _connection.Scalar($"SELECT coalesce((SELECT value FROM counters WHERE name = '{name}'), 0)");

    private static string Reason(SqliteException failure) => failure.SqliteErrorCode switch
    {
        5 or 6 => "is in use by another emulator",
        8 => "cannot be written",
        14 => "cannot be opened: does its directory exist, and may this user write there?",
        26 => "is not a data file",
        _ => $"cannot be used: {failure.Message}",
    };
}
