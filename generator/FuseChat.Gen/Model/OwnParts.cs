namespace FuseChat.Gen.Model;

/// <summary>What emitted code gives a type, and its developer gave it already; a second one would not compile.</summary>
[Flags]
internal enum OwnParts
{
    None = 0,
    JsonConverter = 1,
    TypeConverter = 2,
    DebuggerDisplay = 4,

    /// <summary>What keeps it from deriving from <c>AttributesRecord</c>: a base, or members to which C# gives another meaning beside one.</summary>
    Base = 8,

    /// <summary>What documents do with text, from an <c>AttributesRecord</c> that it derives from already.</summary>
    Text = 16,

    /// <summary>The layout of a structure.</summary>
    StructLayout = 32,

    /// <summary>Members in a part of its own: a structure whose fields stand in several parts has no order of fields unless it says so.</summary>
    Members = 64,
}
