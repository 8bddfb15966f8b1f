using FuseChat.Gen.Json;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Text;

namespace FuseChat.Gen.Schemas;

/// <summary>Additional file -> JSON tree, places and problems of the JSON.</summary>
internal static class SchemaFile
{
    public static JsonText Read(AdditionalText file, CancellationToken cancellation)
        => JsonReader.Read(file.Path, file.GetText(cancellation) ?? SourceText.From(""), cancellation);
}
