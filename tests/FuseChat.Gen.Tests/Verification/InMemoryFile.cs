using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Text;

namespace FuseChat.Gen.Tests.Verification;

/// <summary>An additional file of a compilation. Roslyn takes another instance for another version of the file.</summary>
internal sealed class InMemoryFile(string path, string text) : AdditionalText
{
    private readonly SourceText _text = SourceText.From(text, System.Text.Encoding.UTF8);

    public override string Path => path;

    public override SourceText GetText(CancellationToken cancellationToken = default) => _text;

    public InMemoryFile Copy() => new(Path, _text.ToString());
}
