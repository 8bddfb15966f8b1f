namespace FuseChat.Emulator.Paging;

/// <summary>The <c>meta</c> object of a list. All keys are always present.</summary>
internal sealed record PageMeta(
    int Page,
    int PageSize,
    string FirstPageUrl,
    string? PreviousPageUrl,
    string Url,
    string? NextPageUrl,
    string Key);
