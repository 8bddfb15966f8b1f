namespace FuseChat.Gen.Model;

/// <summary>How an object type is declared in C#.</summary>
internal enum TypeShape
{
    Record,
    RecordStruct,
    Class,
}
