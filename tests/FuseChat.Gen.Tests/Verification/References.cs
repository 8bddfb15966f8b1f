using System.Collections.Immutable;
using FuseChat.Runtime.Attributes;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Testing;

namespace FuseChat.Gen.Tests.Verification;

/// <summary>What a consumer's compilation refers to: the framework that runs the tests and FuseChat.Runtime.</summary>
/// <remarks>Made once: reading the metadata anew costs each test three times what the rest of it does.</remarks>
internal static class References
{
    /// <summary>For the testing library: a framework without packages, so that nothing is downloaded.</summary>
    public static ReferenceAssemblies Framework { get; } = new("net10.0");

    public static ImmutableArray<MetadataReference> All { get; } =
    [
        .. FrameworkAssemblies().Append(typeof(TwilioAttributesAttribute).Assembly.Location)
            .Select(path => MetadataReference.CreateFromFile(path)),
    ];

    // The list also names the assemblies of the tests, which no consumer has.
    private static IEnumerable<string> FrameworkAssemblies()
    {
        var folder = Path.GetDirectoryName(typeof(object).Assembly.Location);
        var assemblies = (string?)AppContext.GetData("TRUSTED_PLATFORM_ASSEMBLIES") ?? "";
        return assemblies.Split(Path.PathSeparator).Where(path => Path.GetDirectoryName(path) == folder);
    }
}
