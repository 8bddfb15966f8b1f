using System.Buffers;
using FuseChat.Emulator.Errors;

namespace FuseChat.Emulator.Http;

/// <summary>Takes the whole body in, so that a request that has arrived is carried out even if its client hangs up meanwhile.</summary>
internal static class BodyMiddleware
{
    /// <summary>Most bytes of a body, far above any valid request: more is 413.</summary>
    public const int MaxBytes = 1024 * 1024;

    /// <summary>Up to here a body that is too large is read to its end, as a client that still sends misses an early answer.</summary>
    public const int MaxBytesRead = 64 * MaxBytes;

    public static async Task Buffer(HttpContext context, RequestDelegate next)
    {
        // Holds nothing but memory, so nobody needs to dispose it.
        context.Request.Body = await ReadAsync(context).ConfigureAwait(false);
        await next(context).ConfigureAwait(false);
    }

    private static async Task<MemoryStream> ReadAsync(HttpContext context)
    {
        var body = new MemoryStream();
        var isTooLarge = false;
        while (true)
        {
            var read = await context.Request.BodyReader.ReadAsync(context.RequestAborted).ConfigureAwait(false);
            isTooLarge |= body.Length + read.Buffer.Length > MaxBytes;
            foreach (var segment in isTooLarge ? ReadOnlySequence<byte>.Empty : read.Buffer)
            {
                body.Write(segment.Span);
            }

            context.Request.BodyReader.AdvanceTo(read.Buffer.End);
            if (read.IsCompleted)
            {
                break;
            }
        }

        body.Position = 0;
        return isTooLarge ? throw new TwilioErrorException(TwilioError.BodyTooLarge) : body;
    }
}
