namespace FuseChat.Gen.Model;

/// <summary>Which of the attributes that emitted code gives a type its developer gave it already; a second one would not compile.</summary>
[Flags]
internal enum OwnAttributes
{
    None = 0,
    JsonConverter = 1,
    TypeConverter = 2,
    DebuggerDisplay = 4,
}
