using System.Text.RegularExpressions;
using Microsoft.Extensions.Options;

namespace FuseChat.Runtime.Twilio;

/// <summary>Finds everything that is wrong with the options. Messages never hold a secret.</summary>
internal sealed partial class TwilioOptionsValidator : IValidateOptions<TwilioOptions>
{
    public ValidateOptionsResult Validate(string? name, TwilioOptions options)
    {
        string[] problems = [.. Problems(options)];
        return problems.Length == 0 ? ValidateOptionsResult.Success : ValidateOptionsResult.Fail(problems);
    }

    private static IEnumerable<string> Problems(TwilioOptions options)
    {
        foreach (var (name, address) in new[]
        {
            (nameof(options.BaseAddress), options.BaseAddress),
            (nameof(options.ConversationsBaseAddress), options.ConversationsBaseAddress),
        })
        {
            if (address is not { IsAbsoluteUri: true, Scheme: "http" or "https", UserInfo: "", Query: "", Fragment: "" })
            {
                yield return $"{name} must be an absolute http or https address without user, query or fragment";
            }
        }

        if (!Enum.IsDefined(options.Dialect))
        {
            yield return "Dialect must be ChatV2 or ConversationsV1";
        }

        if (!AccountSid().IsMatch(options.AccountSid ?? ""))
        {
            yield return string.IsNullOrEmpty(options.AccountSid)
                ? "TwilioOptions.AccountSid is missing; it is AC and 32 hexadecimal digits"
                : "AccountSid must be AC and 32 hexadecimal digits";
        }

        foreach (var problem in CredentialProblems(options))
        {
            yield return problem;
        }

        // HttpClient takes no longer time-out than this.
        if (options.Timeout <= TimeSpan.Zero || options.Timeout.TotalMilliseconds > int.MaxValue)
        {
            yield return "Timeout must be more than zero and at most 24 days";
        }

        foreach (var problem in (options.Retry?.Problems(nameof(options.Retry)) ?? ["Retry must be given"])
            .Concat(options.Budget?.Problems(nameof(options.Budget)) ?? ["Budget must be given"]))
        {
            yield return problem;
        }
    }

    private static IEnumerable<string> CredentialProblems(TwilioOptions options)
    {
        var hasKey = !string.IsNullOrEmpty(options.ApiKeySid) || !string.IsNullOrEmpty(options.ApiKeySecret);
        var hasToken = !string.IsNullOrEmpty(options.AuthToken);
        if (hasKey == hasToken)
        {
            yield return hasKey
                ? "Give either ApiKeySid and ApiKeySecret or AuthToken, not both"
                : "TwilioOptions has no secret; give ApiKeySid and ApiKeySecret, or AuthToken";
        }

        if (hasKey && !KeySid().IsMatch(options.ApiKeySid ?? ""))
        {
            yield return "ApiKeySid must be SK and 32 hexadecimal digits";
        }

        if (hasKey && string.IsNullOrEmpty(options.ApiKeySecret))
        {
            yield return "ApiKeySecret is required with ApiKeySid";
        }
    }

    [GeneratedRegex("^AC[0-9a-fA-F]{32}\\z")]
    private static partial Regex AccountSid();

    [GeneratedRegex("^SK[0-9a-fA-F]{32}\\z")]
    private static partial Regex KeySid();
}
