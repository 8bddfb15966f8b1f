using FuseChat.Runtime.Stores;
using Microsoft.Extensions.Logging;

namespace FuseChat.Runtime.Applying;

/// <summary>What the engine logs. Event ids are stable: 1000 to 1099, never reused. No attributes are logged, only addresses.</summary>
internal static partial class ApplyLog
{
    [LoggerMessage(1001, LogLevel.Warning, "The answer to a write of {Kind} {Resource} is missing or a failure; what is stored decides")]
    public static partial void AnswerLost(ILogger logger, string kind, ResourceAddress resource, Exception error);

    [LoggerMessage(1002, LogLevel.Information, "A write of {Kind} {Resource} without a good answer is settled: {Outcome}")]
    public static partial void Settled(ILogger logger, string kind, ResourceAddress resource, string outcome);

    [LoggerMessage(1003, LogLevel.Warning, "{Kind} {Resource} was written by another; own change: {Survival}")]
    public static partial void Conflict(ILogger logger, string kind, ResourceAddress resource, string survival);

    [LoggerMessage(1004, LogLevel.Error, "Whether a write of {Kind} {Resource} took effect is unknown: {Reason}")]
    public static partial void OutcomeUnknown(ILogger logger, string kind, ResourceAddress resource, string reason, Exception? error);

    [LoggerMessage(1005, LogLevel.Warning, "A write of {Kind} {Resource} was accepted and could not be verified")]
    public static partial void Unverified(ILogger logger, string kind, ResourceAddress resource, Exception error);

    [LoggerMessage(1006, LogLevel.Error, "A write of {Kind} {Resource} was refused")]
    public static partial void Refused(ILogger logger, string kind, ResourceAddress resource, Exception error);

    [LoggerMessage(1007, LogLevel.Error, "{Kind} {Resource} could not be read; {Mutations} mutations fail")]
    public static partial void ReadFailed(ILogger logger, string kind, ResourceAddress resource, int mutations, Exception error);

    [LoggerMessage(1008, LogLevel.Debug, "A mutation of {Kind} {Resource} failed alone")]
    public static partial void MutationFailed(ILogger logger, string kind, ResourceAddress resource, Exception error);

    [LoggerMessage(1009, LogLevel.Warning, "A mutation of {Kind} {Resource} was refused: {Limit} wait already")]
    public static partial void QueueFull(ILogger logger, string kind, ResourceAddress resource, int limit);

    [LoggerMessage(1010, LogLevel.Warning, "A write of {Kind} {Resource} was refused for now, and will be written again")]
    public static partial void RefusedForNow(ILogger logger, string kind, ResourceAddress resource, Exception error);
}
