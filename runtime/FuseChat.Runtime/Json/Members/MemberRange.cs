namespace FuseChat.Runtime.Json.Members;

/// <summary>Where one member of an object stands, in bytes from the text's beginning.</summary>
internal struct MemberRange
{
    /// <summary>Index of the typed member, in schema order; -1 where the schema does not know it.</summary>
    internal int Member;

    /// <summary>The name's opening quote.</summary>
    internal int Name;

    /// <summary>Behind the name's closing quote.</summary>
    internal int NameEnd;

    /// <summary>The value's first byte.</summary>
    internal int Value;

    /// <summary>Behind the value.</summary>
    internal int End;

    /// <summary>The name, with its quotes.</summary>
    internal readonly ReadOnlySpan<byte> NameIn(ReadOnlySpan<byte> text) => text[Name..NameEnd];

    internal readonly ReadOnlySpan<byte> ValueIn(ReadOnlySpan<byte> text) => text[Value..End];

    /// <summary>The same place in the text of the object alone.</summary>
    /// <param name="start">Where the object begins.</param>
    internal readonly MemberRange RelativeTo(int start)
        => new() { Member = Member, Name = Name - start, NameEnd = NameEnd - start, Value = Value - start, End = End - start };
}
