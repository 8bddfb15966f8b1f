using System.Net;
using FuseChat.Runtime.Twilio;
using Microsoft.Extensions.DependencyInjection;

namespace FuseChat.Chat.CrashTests.Victim;

/// <summary>Carries an order out: in the process that is killed, and in those before and after it.</summary>
public sealed class Application : IAsyncDisposable
{
    private const string SendId = "sent-by-the-victim";

    private static readonly Guid CompanyId = Guid.Parse("5F0CBD2E-0C0B-4A6E-9D4E-0D3C5A3F1B11");
    private static readonly UserId One = new(1);
    private static readonly UserId Two = new(2);
    private static readonly UserId Three = new(3);

    private readonly Order _order;
    private readonly ServiceProvider _services;

    public Application(Order order)
    {
        _order = order;
        _services = new ServiceCollection()
            .AddFuseChatSystem(options =>
            {
                (options.BaseAddress, options.ConversationsBaseAddress) = (new Uri(order.Address), new Uri(order.Address));
                (options.AccountSid, options.AuthToken, options.Dialect) = (order.AccountSid, order.AuthToken, order.Dialect);
                options.Budget.ActionsPerSecond = 10_000;
            })
            .BuildServiceProvider();
        Chat = _services.GetRequiredService<ChatSystem>().Open(CompanyId, order.ServiceSid);
    }

    public CompanyChat Chat { get; }

    /// <summary>Makes the channel on which the order is carried out: a message that user 3 has read, and one that waits.</summary>
    public async Task<Order> PrepareAsync()
    {
        if (_order.Operation == Operation.Create)
        {
            return _order;
        }

        var channel = await Chat.CreateChannelAsync(One, "name", _order.Operation == Operation.Add ? [One, Two] : [One, Two, Three]);
        await channel.Messages.SendAsync(Two, "Two", "Read by nobody");
        var message = await channel.Messages.SendAsync(One, "One", "There before");
        return _order with { Channel = channel.Sid, MessageSid = message.Sid };
    }

    /// <summary>Does what is ordered.</summary>
    public async Task DoAsync()
    {
        if (_order.Operation == Operation.Create)
        {
            await Chat.EnsureChannelAsync(_order.Channel, One, "name", [One, Two, Three]);
            return;
        }

        var channel = await Chat.FetchChannelAsync(One, _order.Channel);
        await (_order.Operation switch
        {
            Operation.Add => channel.Members.AddAsync(One, Three),
            Operation.Remove => channel.Members.RemoveAsync(One, Three),
            Operation.Leave => channel.Members.LeaveAsync(Three),
            Operation.Rename => channel.RenameAsync(Two, "renamed"),
            Operation.Send => channel.Messages.SendAsync(One, "One", "From the victim"),
            Operation.Resend => channel.Messages.ResendAsync(One, "One", "From the victim", SendId),
            Operation.Read => channel.Messages.ReadAsync(Three, _order.MessageSid),
            _ => channel.DeleteAsync(One),
        });
    }

    /// <summary>What a backend does at start about what a process was at: it repairs the channel, and asks again.</summary>
    public async Task RecoverAsync()
    {
        try
        {
            if (_order.Operation != Operation.Create)
            {
                await Chat.RepairChannelAsync(_order.Channel);
            }
        }
        catch (TwilioApiException error) when (_order.Operation == Operation.Delete && error.Status == HttpStatusCode.NotFound)
        {
            // Deleted before the process ended.
        }
    }

    /// <summary>Asks again for what may have been done or not.</summary>
    public async Task RepeatAsync()
    {
        try
        {
            await DoAsync();
        }
        catch (TwilioApiException error) when (_order.Operation == Operation.Delete && error.Status == HttpStatusCode.NotFound)
        {
            // Deleted before the process ended.
        }
        catch (PermissionDeniedException) when (_order.Operation == Operation.Leave)
        {
            // Left before the process ended.
        }
    }

    public ValueTask DisposeAsync() => _services.DisposeAsync();
}
