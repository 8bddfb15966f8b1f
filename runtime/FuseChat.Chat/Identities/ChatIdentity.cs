using System.Diagnostics.CodeAnalysis;
using System.Globalization;

namespace FuseChat.Chat;

/// <summary>Who a user is at Twilio: <c>{company_guid}_{user_id}</c>, such as <c>5f0c…_42</c>.</summary>
/// <remarks>Source: Twilio's field <c>identity</c>; case-sensitive, so the GUID is always written in lower case with hyphens.</remarks>
/// <param name="CompanyId">The company.</param>
/// <param name="UserId">The user within the company.</param>
public readonly record struct ChatIdentity(Guid CompanyId, UserId UserId)
{
    /// <summary>Reads an identity in the form that <see cref="ToString"/> writes.</summary>
    /// <param name="text">Such as <c>5f0cbd2e-0c0b-4a6e-9d4e-0d3c5a3f1b11_42</c>.</param>
    /// <param name="identity">The identity.</param>
    /// <returns>Whether the text is the identity of a user; that of a system, such as <c>system</c>, is not.</returns>
    public static bool TryParse([NotNullWhen(true)] string? text, out ChatIdentity identity)
    {
        identity = default;
        if (text?.IndexOf('_', StringComparison.Ordinal) is not (>= 0 and var underscore)
            || !Guid.TryParseExact(text.AsSpan(0, underscore), "D", out var companyId)
            || !UserId.TryParse(text[(underscore + 1)..], CultureInfo.InvariantCulture, out var userId))
        {
            return false;
        }

        // Guid and number are read from several spellings, and are one user at Twilio in one of them only.
        var read = new ChatIdentity(companyId, userId);
        if (read.ToString() != text)
        {
            return false;
        }

        identity = read;
        return true;
    }

    /// <summary>The identity as Twilio is given it.</summary>
    public override string ToString() => string.Create(CultureInfo.InvariantCulture, $"{CompanyId:D}_{UserId}");
}
