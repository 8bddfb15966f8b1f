using System.Collections.Concurrent;
using FuseChat.Runtime.Applying;

namespace FuseChat.Chat.Tests.Faults;

/// <summary>Does operations, and keeps what each caller was told.</summary>
internal sealed class StormLog
{
    /// <summary>Each message by its text, which no other has.</summary>
    public ConcurrentDictionary<string, Truth> Messages { get; } = [];

    /// <summary>Each reading by message and reader.</summary>
    public ConcurrentDictionary<(string Sid, UserId Reader), Truth> Readings { get; } = [];

    /// <summary>For each user what may be true: takes part, takes no part, or both.</summary>
    public ConcurrentDictionary<UserId, bool[]> Members { get; } = [];

    /// <summary>The names that the channel may have.</summary>
    public List<string?> Names { get; private set; } = [null];

    public int Count(Truth truth) => Messages.Values.Count(told => told == truth);

    public async Task<string?> SendAsync(Channel channel, UserId author, string body)
    {
        string? sid = null;
        Messages[body] = await ToldAsync(async () => sid = (await channel.Messages.SendAsync(author, "Somebody", body)).Sid, behind => sid = behind.MessageSid);
        return sid;
    }

    public async Task ReadAsync(Channel channel, UserId reader, string sid)
        => Readings[(sid, reader)] = await ToldAsync(() => channel.Messages.ReadAsync(reader, sid));

    public async Task JoinAsync(Channel channel, UserId actor, UserId member)
        => Members[member] = May(member, await ToldAsync(() => channel.Members.AddAsync(actor, member)), true);

    public async Task PartAsync(Channel channel, UserId actor, UserId member)
        => Members[member] = May(member, await ToldAsync(() => channel.Members.RemoveAsync(actor, member)), false);

    public async Task RenameAsync(Channel channel, UserId actor, string name)
        => Names = (await ToldAsync(() => channel.RenameAsync(actor, name))) switch
        {
            Truth.Done => [name],
            Truth.Unknown => [.. Names, name],
            _ => Names,
        };

    private bool[] May(UserId member, Truth told, bool wanted)
    {
        var before = Members.GetValueOrDefault(member, [false]);
        return told switch
        {
            Truth.Done => [wanted],
            Truth.Unknown => [.. before.Append(wanted).Distinct()],
            _ => before,
        };
    }

    private static async Task<Truth> ToldAsync(Func<Task> operation, Action<CountersBehindException>? behind = null)
    {
        try
        {
            await operation();
            return Truth.Done;
        }
        catch (CountersBehindException error)
        {
            behind?.Invoke(error);
            return Truth.Done;
        }
        catch (Exception error) when (error is MessageOutcomeUnknownException or WriteOutcomeUnknownException)
        {
            return Truth.Unknown;
        }
        catch (Exception error) when (error is not PermissionDeniedException)
        {
            return Truth.NotDone;
        }
    }
}
