namespace FuseChat.Emulator.Errors;

/// <summary>Ends a request with an error.</summary>
internal sealed class TwilioErrorException(TwilioError error) : Exception(error.Message)
{
    public TwilioError Error { get; } = error;
}
