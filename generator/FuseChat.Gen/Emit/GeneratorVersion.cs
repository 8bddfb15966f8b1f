namespace FuseChat.Gen.Emit;

/// <summary>The version that emitted code carries: fixed, so that a build of the generator changes no emitted text.</summary>
internal static class GeneratorVersion
{
    public const string Text = "0.1";
}
