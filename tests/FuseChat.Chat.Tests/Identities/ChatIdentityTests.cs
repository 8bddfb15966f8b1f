using CsCheck;

namespace FuseChat.Chat.Tests.Identities;

public sealed class ChatIdentityTests
{
    private const string Company = "5f0cbd2e-0c0b-4a6e-9d4e-0d3c5a3f1b11";

    [Fact]
    public void An_identity_is_the_company_in_lower_case_and_the_user()
    {
        var identity = new ChatIdentity(Guid.Parse(Company.ToUpperInvariant()), new UserId(42));

        Assert.Equal($"{Company}_42", identity.ToString());
    }

    [Fact]
    public void Every_identity_is_read_back()
        => Gen.Select(Gen.Guid, Gen.Int[1, int.MaxValue]).Sample((company, user) =>
        {
            var identity = new ChatIdentity(company, new UserId(user));

            Assert.True(ChatIdentity.TryParse(identity.ToString(), out var read));
            Assert.Equal(identity, read);
        });

    [Theory]
    [InlineData(null)]
    [InlineData("")]
    [InlineData("system")]
    [InlineData("_42")]
    [InlineData(Company)]
    [InlineData(Company + "_")]
    [InlineData(Company + "_0")]
    [InlineData(Company + "_-1")]
    [InlineData(Company + "_+1")]
    [InlineData(Company + "_042")]
    [InlineData(Company + "_4.0")]
    [InlineData(Company + "_ 42")]
    [InlineData(Company + "_42 ")]
    [InlineData(Company + "_42_1")]
    [InlineData(Company + "_2147483648")]
    [InlineData(Company + "-42")]
    [InlineData("5F0CBD2E-0C0B-4A6E-9D4E-0D3C5A3F1B11_42")]
    [InlineData("5f0cbd2e0c0b4a6e9d4e0d3c5a3f1b11_42")]
    [InlineData("{5f0cbd2e-0c0b-4a6e-9d4e-0d3c5a3f1b11}_42")]
    [InlineData(" " + Company + "_42")]
    [InlineData(Company + "_٤٢")]
    public void Another_text_is_no_identity(string? text)
    {
        Assert.False(ChatIdentity.TryParse(text, out var identity));
        Assert.Equal(default, identity);
    }
}
