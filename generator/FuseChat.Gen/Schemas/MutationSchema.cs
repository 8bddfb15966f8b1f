using FuseChat.Gen.Json;
using FuseChat.Gen.Model;

namespace FuseChat.Gen.Schemas;

/// <summary>One entry of <c>x-mutations</c> as it is written.</summary>
/// <remarks>Must stay immutable and structurally equal, because the pipeline compares it.</remarks>
/// <param name="Pointer">Where the mutation stands in its file.</param>
/// <param name="Name">Its name.</param>
/// <param name="Description">What it means, for its documentation.</param>
/// <param name="CSharpName"><c>x-csharp-name</c>, where the name derived from <paramref name="Name"/> does not please.</param>
/// <param name="Creates">Whether it makes a document where there is none.</param>
/// <param name="Parameters">Its parameters, in order.</param>
/// <param name="Steps">What it does, in order.</param>
internal sealed record MutationSchema(
    JsonPointer Pointer,
    string Name,
    string? Description,
    string? CSharpName,
    bool Creates,
    EquatableArray<NamedSchema> Parameters,
    EquatableArray<StepSchema> Steps);
