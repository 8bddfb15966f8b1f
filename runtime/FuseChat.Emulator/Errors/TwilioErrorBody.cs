namespace FuseChat.Emulator.Errors;

/// <summary>The JSON of a <see cref="TwilioError"/>.</summary>
internal sealed record TwilioErrorBody(int Code, string Message, string MoreInfo, int Status)
{
    public static TwilioErrorBody From(TwilioError error) =>
        new(error.Code, error.Message, $"https://www.twilio.com/docs/errors/{error.Code}", error.Status);
}
