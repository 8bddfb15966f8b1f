using FuseChat.Runtime.Validation;

namespace FuseChat.Runtime.Tests.Validation;

/// <summary>Makes validators as emitted code does.</summary>
internal static class Validating
{
    /// <summary>A validator whose first schema is described here; others may follow.</summary>
    public static SchemaValidator Of(Func<SchemaBuilder, SchemaBuilder> describe) => describe(new SchemaBuilder().Schema("a.schema.json#")).Build();

    /// <summary>The violations of a text, each as pointer and keyword.</summary>
    public static string Broken(this SchemaValidator validator, string json)
        => string.Join(" | ", validator.Validate(json).Select(violation => $"{violation.Pointer}: {violation.Keyword}"));

    public static bool Accepts(this SchemaValidator validator, string json) => validator.Validate(json).IsValid;
}
