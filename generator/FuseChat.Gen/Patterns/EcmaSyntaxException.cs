namespace FuseChat.Gen.Patterns;

/// <summary>Ends the translation of an expression that is wrong. Never leaves <see cref="EcmaPattern"/>.</summary>
internal sealed class EcmaSyntaxException(string message) : Exception(message);
