using FuseChat.Benchmarks.Measuring;

namespace FuseChat.Benchmarks.Generators;

/// <summary>The two generators over the same number of types.</summary>
/// <param name="Types">How many types.</param>
/// <param name="HasProblems">Whether our schemas have a problem each. The classes of the other one have none: it knows no such problems.</param>
/// <param name="IsSimple">Whether the types have properties and nothing else, as the other generator knows no mutations and no bounds.</param>
/// <param name="IsDocumented">Whether documentation is read: only ours emits any.</param>
internal sealed record Pairing(int Types, bool HasProblems = false, bool IsSimple = false, bool IsDocumented = false)
{
    /// <summary>The base of all ratios.</summary>
    internal GeneratorContestant Base { get; } = new SystemTextJsonContestant(Types, IsDocumented);

    internal FuseChatContestant Ours { get; } = new(Types, HasProblems, IsDocumented, IsSimple);

    internal string Title => HasProblems ? $"{Types}, with a problem each" : IsSimple ? $"{Types}, properties alone" : IsDocumented ? $"{Types}, documentation read" : $"{Types}";

    internal Contest Edit(Edit edit)
    {
        Check();
        return new([EditSlice(Base, edit), EditSlice(Ours, edit)]);
    }

    /// <summary>Each with its generator and without; last ours without its properties, of which there is no counterpart.</summary>
    internal Contest Build() => new([BuildSlice(Base), new Slice(Base.BuildPlain), BuildSlice(Ours), new Slice(Ours.BuildPlain), new Slice(Ours.BuildDeclared)]);

    private void Check()
    {
        var (lines, problems) = Ours.Count();
        if (Base.Count() is not { Lines: > 0, Problems: 0 } || lines == 0 || problems != (HasProblems ? Types : 0))
        {
            throw new InvalidOperationException($"{Types} types do not give what is compared: {lines} lines, {problems} problems");
        }
    }

    private static Slice EditSlice(GeneratorContestant contestant, Edit edit)
        => Queued(() => contestant.Prepare(edit), input => input.Driver.RunGenerators(input.Compilation));

    private static Slice BuildSlice(GeneratorContestant contestant)
        => Queued(() => contestant.Prepare(Generators.Edit.FirstRun), GeneratorContestant.Build);

    private static Slice Queued<TInput>(Func<TInput> prepare, Func<TInput, object> run)
    {
        var inputs = new Queue<TInput>();
        return new Slice(() => run(inputs.Dequeue()), count =>
        {
            for (var index = 0; index < count; index++)
            {
                inputs.Enqueue(prepare());
            }
        });
    }
}
