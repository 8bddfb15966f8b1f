using Microsoft.Extensions.Options;

namespace FuseChat.Runtime.Applying;

/// <summary>Finds everything that is wrong with the options.</summary>
internal sealed class ApplyOptionsValidator : IValidateOptions<ApplyOptions>
{
    public ValidateOptionsResult Validate(string? name, ApplyOptions options)
    {
        string[] problems = [.. options.Problems()];
        return problems.Length == 0 ? ValidateOptionsResult.Success : ValidateOptionsResult.Fail(problems);
    }
}
