using FuseChat.Gen.Schemas;

namespace FuseChat.Gen.Model.Types;

/// <summary>What a type that is declared for a definition can be made of.</summary>
internal static class ScalarTypes
{
    /// <summary>Why no such type can be made of a definition of an integer or a string.</summary>
    /// <returns>Null where one can.</returns>
    public static string? Refusal(Schema schema) => schema.Types switch
    {
        SchemaTypes.Integer when NumberTypes.IsBeyondInt64(schema) => "its definition is an integer beyond 64 bits; choose bounds within, or drop the type",
        SchemaTypes.String when !EnumTypes.Texts(schema).IsEmpty => "its definition has \"enum\", which becomes an enum inside each document that refers to it; drop the type",
        SchemaTypes.String when StringTypes.Format(schema) is { Kind: TypeKind.Uri } => "its definition is a URI, which cannot be ordered; drop the type, or the \"format\"",
        _ => null,
    };
}
