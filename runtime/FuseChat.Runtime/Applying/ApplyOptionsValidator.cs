using Microsoft.Extensions.Options;

namespace FuseChat.Runtime.Applying;

/// <summary>Finds everything that is wrong with the options.</summary>
internal sealed class ApplyOptionsValidator : IValidateOptions<ApplyOptions>
{
    public ValidateOptionsResult Validate(string? name, ApplyOptions options)
        => options.IdleResources < 0
            ? ValidateOptionsResult.Fail($"{nameof(ApplyOptions.IdleResources)} must not be negative")
            : ValidateOptionsResult.Success;
}
