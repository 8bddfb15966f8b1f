namespace FuseChat.Gen.Patterns;

/// <summary>A regular expression of a schema for .NET, or why there is none.</summary>
/// <param name="Pattern">The expression for .NET; empty where there is an error.</param>
/// <param name="Backtracks">Whether it needs a matcher that backtracks.</param>
/// <param name="Error">What is wrong, as a phrase; null where nothing is.</param>
internal sealed record EcmaTranslation(string Pattern, bool Backtracks, string? Error);
