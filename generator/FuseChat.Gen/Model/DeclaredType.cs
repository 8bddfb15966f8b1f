using FuseChat.Gen.Json;

namespace FuseChat.Gen.Model;

/// <summary>An annotated C# type: what the others need to know of it.</summary>
/// <remarks>Must stay immutable and structurally equal, because the pipeline compares it.</remarks>
/// <param name="Type">The type's name.</param>
/// <param name="Visibility">From where it can be named.</param>
/// <param name="SchemaPath">The schema file of the definition that it stands for; null for a document.</param>
/// <param name="Pointer">The definition in the file.</param>
internal sealed record DeclaredType(TypeName Type, Visibility Visibility, string? SchemaPath, JsonPointer Pointer)
{
    /// <summary>How an object type is declared; null for a scalar.</summary>
    public TypeShape? Shape { get; init; }

    public string CSharp => Type.Global;

    public bool IsOf(string schemaPath, JsonPointer pointer) => SchemaPath == schemaPath && Pointer == pointer;

    /// <summary>Whether members of a type that is as visible as given can have this type.</summary>
    public bool IsSeenBy(TypeName user, Visibility visibility) => Visibility switch
    {
        Visibility.Public => true,
        Visibility.Internal => visibility is not (Visibility.Public or Visibility.Protected),
        _ => visibility <= Visibility && user.Containing == Type.Containing && user.Namespace == Type.Namespace,
    };
}
