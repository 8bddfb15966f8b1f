using FuseChat.Gen.Schemas;

namespace FuseChat.Gen.Budget;

/// <summary>The size of one member of a document.</summary>
/// <param name="Property">The member.</param>
/// <param name="NameBytes">Its name with quotes and colon.</param>
/// <param name="Size">Its value.</param>
/// <param name="Collection">Its value as an array or a map; null where it is neither.</param>
internal sealed record MemberBudget(NamedSchema Property, int NameBytes, Size Size, Collection? Collection)
{
    /// <summary>The size of the member with a comma, where collections have so many items at most.</summary>
    public Size Bytes(int count) => Budget.Size.Exactly(NameBytes + 1) + SizeOf(count);

    /// <summary>The size of the value where collections have so many items at most; unbounded ones then have as many.</summary>
    private Size SizeOf(int count) => Collection is null || (Collection.MaxCount is null && count == int.MaxValue) ? Size : Collection.SizeOf(count);
}
