using FuseChat.Gen.Json;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Text;

namespace FuseChat.Gen.Schemas;

/// <summary>Additional file -> JSON tree, places and problems of the JSON.</summary>
internal static class SchemaFile
{
    /// <summary>Whether a path is that of a schema.</summary>
    public static bool IsSchema(string path) => path.EndsWith(".schema.json", StringComparison.OrdinalIgnoreCase);

    public static JsonText Read(AdditionalText file, CancellationToken cancellation)
        => JsonReader.Read(file.Path, file.GetText(cancellation) ?? SourceText.From(""), cancellation);
}
