using FuseChat.Runtime.Applying;
using FuseChat.Runtime.Tests.Applying;

namespace FuseChat.Runtime.Tests.Systematic;

/// <summary>Holds what a caller was told against what is stored. Pure.</summary>
internal static class Truth
{
    /// <summary>What is wrong with one call; <see langword="null"/> where nothing is.</summary>
    public static string? ProblemOf(Operation call, Plan plan, Marks stored)
    {
        if (call.Answer is not { IsCompleted: true } answer)
        {
            return $"{call.Name} was never answered";
        }

        var times = stored[call.Name];
        var error = answer.Exception?.InnerException;
        return answer switch
        {
            _ when times > 1 => $"{call.Name} was applied {times} times",
            { IsCanceled: true } => call.IsCancelled ? null : $"{call.Name} was cancelled, and nobody asked for that",
            { IsCompletedSuccessfully: true } => ProblemOfApplied(call, answer.Result, times),
            _ when !IsPossible(error!, call, plan) => $"{call.Name} failed with an error that is not its own: {error}",
            _ when error is not WriteOutcomeUnknownException && times > 0 => $"{call.Name} was told that it is not applied, and it is: {error!.Message}",
            _ => null,
        };
    }

    private static string? ProblemOfApplied(Operation call, Applied<Marks> applied, int times)
    {
        var expected = call.Kind == OperationKind.Change ? 1 : 0;
        var missing = call.Earlier.FirstOrDefault(earlier =>
            earlier is { Kind: OperationKind.Change, Answer.IsCompletedSuccessfully: true } && applied.Document[earlier.Name] == 0);
        return call.Kind is OperationKind.Poison or OperationKind.TooLarge ? $"{call.Name} cannot have been applied"
            : times != expected ? $"{call.Name} was told that it is applied, and is stored {times} times"
            : applied.Document[call.Name] != expected || applied.Changed != (expected == 1) ? $"{call.Name} got a document in which it did not land"
            : missing is not null ? $"{call.Name} got a document without {missing.Name}, which was called earlier"
            : null;
    }

    private static bool IsPossible(Exception error, Operation call, Plan plan) => error switch
    {
        ArithmeticException => call.Kind == OperationKind.Poison,
        AttributesTooLargeException => call.Kind == OperationKind.TooLarge,
        QueueFullException => plan.Options.WhenFull == QueueFullMode.Refuse && plan.Operations.Count() > plan.Options.QueueLimit,
        ObjectDisposedException => plan.Closes,
        IOException or HttpRequestException or WriteOutcomeUnknownException => plan.Faults > 0,
        _ => false,
    };
}
