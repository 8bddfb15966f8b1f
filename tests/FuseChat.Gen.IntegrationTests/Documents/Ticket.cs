using FuseChat.Runtime.Attributes;

namespace FuseChat.Gen.IntegrationTests.Documents;

/// <summary>A document with every type of value.</summary>
[TwilioAttributes("ticket.schema.json")]
public sealed partial record Ticket;
