namespace FuseChat.Gen.Tests.Schemas;

/// <summary>The page about types shows what is emitted.</summary>
public class TypePageTests
{
    [Fact]
    public void The_page_is_what_the_generator_does()
    {
        var page = TypePage.Text();
        if (Environment.GetEnvironmentVariable("ACCEPT_SNAPSHOTS") == "1" && Environment.GetEnvironmentVariable("CI") is null)
        {
            RepositoryFiles.Write(TypePage.Path, page);
        }

        Assert.Equal(page, RepositoryFiles.Read(TypePage.Path));
        Assert.Contains("AttributeEnum<Document.AValue>", page, StringComparison.Ordinal);
    }
}
