using FuseChat.Chat.CrashTests.Victim;

await using var application = new Application(Order.Parse(args));
await application.DoAsync();
