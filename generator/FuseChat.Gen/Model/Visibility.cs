namespace FuseChat.Gen.Model;

/// <summary>From where an annotated type can be named, the types that it is nested in considered; narrower ones first.</summary>
internal enum Visibility
{
    Private,
    PrivateProtected,
    Protected,
    Internal,
    Public,
}
