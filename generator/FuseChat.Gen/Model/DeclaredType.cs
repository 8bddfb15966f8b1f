using FuseChat.Gen.Json;

namespace FuseChat.Gen.Model;

/// <summary>An annotated C# type: what the others need to know of it.</summary>
/// <remarks>Must stay immutable and structurally equal, because the pipeline compares it.</remarks>
/// <param name="Type">The type's name.</param>
/// <param name="IsPublic">Whether other assemblies see it.</param>
/// <param name="SchemaPath">The schema file of the definition that it stands for; null for a document.</param>
/// <param name="Pointer">The definition in the file.</param>
internal sealed record DeclaredType(TypeName Type, bool IsPublic, string? SchemaPath, JsonPointer Pointer)
{
    public string CSharp => Type.Global;

    public bool IsOf(string schemaPath, JsonPointer pointer) => SchemaPath == schemaPath && Pointer == pointer;
}
