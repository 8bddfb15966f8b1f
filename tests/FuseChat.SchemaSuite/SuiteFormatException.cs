namespace FuseChat.SchemaSuite;

/// <summary>A file of the suite is not what its format says.</summary>
internal sealed class SuiteFormatException(string message) : Exception(message);
