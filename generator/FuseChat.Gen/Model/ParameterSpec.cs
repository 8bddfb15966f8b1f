using FuseChat.Gen.Model.Types;

namespace FuseChat.Gen.Model;

/// <summary>One parameter of a mutation.</summary>
/// <param name="JsonName">The name in the schema.</param>
/// <param name="Name">The C# parameter's name.</param>
/// <param name="Access">Its value among the arguments of the mutation's value.</param>
/// <param name="Type">Its type.</param>
/// <param name="Summary">One sentence.</param>
internal sealed record ParameterSpec(string JsonName, string Name, string Access, TypeSpec Type, string Summary);
