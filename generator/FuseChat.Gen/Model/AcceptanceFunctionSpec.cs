namespace FuseChat.Gen.Model;

/// <summary>A local function that is true only for values of one type that certainly fit their schema, without a look at their text.</summary>
/// <remarks>Must stay immutable and structurally equal, because the pipeline compares it.</remarks>
/// <param name="Name">The function's name.</param>
/// <param name="Type">The type of its parameter, <c>value</c>.</param>
/// <param name="Conditions">What must hold, all of it; none where every value of the type fits.</param>
internal sealed record AcceptanceFunctionSpec(string Name, string Type, EquatableArray<string> Conditions);
