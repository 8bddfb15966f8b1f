using FuseChat.Emulator.Store;

namespace FuseChat.Emulator.Endpoints.ConversationsV1.Responses;

internal sealed record BindingResponse(string Type, string? Address, string? ProxyAddress, string? ProjectedAddress)
{
    private static readonly string[] NamedTypes = ["whatsapp", "messenger", "chat", "email", "rcs", "gbm", "apple"];

    /// <summary>The type shows in the address: <c>whatsapp:+15558675310</c>; a bare number is <c>sms</c>.</summary>
    public static BindingResponse? For(MessagingBinding? binding) => binding is null ? null : new BindingResponse(
        NamedTypes.FirstOrDefault(type => binding.Address?.StartsWith($"{type}:", StringComparison.Ordinal) ?? false) ?? "sms",
        binding.Address,
        binding.ProxyAddress,
        binding.ProjectedAddress);
}
