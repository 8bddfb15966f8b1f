using Microsoft.Data.Sqlite;

namespace FuseChat.Emulator.Store.Files;

/// <summary>Statements in one line.</summary>
internal static class SqliteExtensions
{
    public static void Execute(this SqliteConnection connection, string text)
    {
        using var command = connection.Command(text);
        command.ExecuteNonQuery();
    }

    public static long Scalar(this SqliteConnection connection, string text)
    {
        using var command = connection.Command(text);
        return (long)command.ExecuteScalar()!;
    }

    /// <summary>A statement to be run many times, with its parameters by place.</summary>
    public static SqliteCommand Command(this SqliteConnection connection, string text, params string[] parameters)
    {
        var command = connection.CreateCommand();
        command.CommandText = text;
        foreach (var parameter in parameters)
        {
            command.Parameters.Add(new SqliteParameter { ParameterName = parameter });
        }

        return command;
    }

    public static void Run(this SqliteCommand command, params object[] values)
    {
        for (var i = 0; i < values.Length; i++)
        {
            command.Parameters[i].Value = values[i];
        }

        command.ExecuteNonQuery();
    }
}
