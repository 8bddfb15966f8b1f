namespace FuseChat.Gen.Tests.Shapes;

/// <summary>A named member of an object.</summary>
internal sealed record MemberShape(string Name, Shape Shape, bool IsRequired, bool MayBeNull);
