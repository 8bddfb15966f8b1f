namespace FuseChat.Emulator.Http;

/// <summary>The answer of a request while it passes through the pipeline. It is sent in one place: <see cref="AnswerMiddleware"/>.</summary>
internal static class ReplyFeature
{
    public static void Answer(this HttpContext context, Reply reply) => context.Features.Set(reply);

    public static Reply? Answer(this HttpContext context) => context.Features.Get<Reply>();
}
