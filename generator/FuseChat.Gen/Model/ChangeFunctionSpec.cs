namespace FuseChat.Gen.Model;

/// <summary>A local function of a mutation's method: what becomes of an object inside the document.</summary>
/// <remarks>Must stay immutable and structurally equal, because the pipeline compares it.</remarks>
/// <param name="Name">The function's name.</param>
/// <param name="Type">The object's type.</param>
/// <param name="Shape">How the type is declared.</param>
/// <param name="Parameter">The name of the parameter that is the object as it was.</param>
/// <param name="Changes">What becomes of its properties, in order of the first touch.</param>
internal sealed record ChangeFunctionSpec(string Name, string Type, TypeShape Shape, string Parameter, EquatableArray<ChangeSpec> Changes);
