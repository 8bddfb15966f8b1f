using FuseChat.Gen.Model;

namespace FuseChat.Gen.Emit;

/// <summary>All files that are emitted for one type.</summary>
internal static class SourceFiles
{
    /// <summary>A document, and its mutations if it has any; none where nothing can be emitted.</summary>
    public static IEnumerable<SourceFile> Of(RecordSpec? record)
    {
        if (record is null)
        {
            yield break;
        }

        yield return RecordEmitter.Emit(record);
        if (!record.Mutations.IsEmpty)
        {
            yield return MutationEmitter.Emit(record);
        }
    }

    /// <summary>A scalar; none where nothing can be emitted.</summary>
    public static IEnumerable<SourceFile> Of(ScalarSpec? scalar) => scalar is null ? [] : [ScalarEmitter.Emit(scalar)];

    /// <summary>What validates; none where nothing can be emitted.</summary>
    public static IEnumerable<SourceFile> Of(ValidatorSpec? validator) => validator is null ? [] : [RuleEmitter.Emit(validator)];
}
