using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Text;

namespace FuseChat.Gen.CodeFixes;

/// <summary>A schema file that a type names and the project does not have: one that lies beside the C# file already, or a new one that is valid.</summary>
/// <param name="Name">The file's name.</param>
/// <param name="Path">Where it goes: beside the C# file.</param>
/// <param name="Folders">The folders from the project to it.</param>
internal sealed record NewSchema(string Name, string Path, IReadOnlyList<string> Folders)
{
    private const string Text = """
        {
          "$schema": "https://json-schema.org/draft/2020-12/schema",
          "x-twilio-resource": "channel",
          "type": "object",
          "properties": {
          }
        }

        """;

    /// <summary>Whether the file is there, only not part of the project.</summary>
    public bool Exists => File.Exists(Path);

    /// <returns>Null where the argument is not the plain name of a whole schema file.</returns>
    public static NewSchema? Of(Document document, string argument)
        => argument.EndsWith(".schema.json", StringComparison.OrdinalIgnoreCase) && argument.IndexOfAny(['/', '\\', '#', ':', '*', '?', '"', '<', '>', '|']) < 0
            && System.IO.Path.GetDirectoryName(document.FilePath) is { } folder
            ? new NewSchema(argument, System.IO.Path.Combine(folder, argument), [.. document.Folders])
            : null;

    public Solution AddTo(Project project) => project.Solution.AddAdditionalDocument(
        DocumentId.CreateNewId(project.Id, Name), Name, SourceText.From(Exists ? File.ReadAllText(Path) : Text), Folders, Path);
}
