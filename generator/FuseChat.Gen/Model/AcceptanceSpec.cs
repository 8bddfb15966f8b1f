using FuseChat.Gen.Model.Types;

namespace FuseChat.Gen.Model;

/// <summary>What tells from typed values alone that a document is valid.</summary>
/// <remarks>Must stay immutable and structurally equal, because the pipeline compares it.</remarks>
/// <param name="Conditions">What must hold of the document, all of it; none where every document fits.</param>
/// <param name="Functions">What the conditions ask of objects inside the document.</param>
internal sealed record AcceptanceSpec(EquatableArray<string> Conditions, EquatableArray<AcceptanceFunctionSpec> Functions)
{
    /// <summary>The runtime's checks, as emitted code calls them.</summary>
    public const string Runtime = RuntimeName.Validation + "Accept.";
}
