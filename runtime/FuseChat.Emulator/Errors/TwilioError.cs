namespace FuseChat.Emulator.Errors;

/// <summary>An error as Twilio writes it: an HTTP status, repeated in a JSON body with a code of its own.</summary>
internal sealed record TwilioError(int Status, int Code, string Message)
{
    public static readonly TwilioError NotAuthenticated = new(401, 20003, "Authenticate");

    public static readonly TwilioError MethodNotAllowed = new(405, 20004, "Method not allowed");

    public static readonly TwilioError BodyTooLarge = new(413, 400, "Request body too large");

    public static TwilioError NotFound(string resource) => new(404, 20404, $"The requested resource {resource} was not found");

    public static TwilioError BadRequest(string message) => new(400, 400, message);

    public static TwilioError BadParameter(string message) => new(400, 20001, message);

    public static TwilioError Internal(Exception exception) =>
        new(500, 20500, $"The emulator failed; this is a bug in it: {exception.GetType().Name}: {exception.Message}");
}
