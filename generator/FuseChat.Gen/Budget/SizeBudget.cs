using FuseChat.Gen.Schemas;
using FuseChat.Gen.Validation;

namespace FuseChat.Gen.Budget;

/// <summary>The size of a document by its members, held against what its resource carries.</summary>
internal sealed class SizeBudget
{
    private readonly int _maxBytes;

    private SizeBudget(MemberBudget[] members, int maxBytes) => (Members, _maxBytes) = (members, maxBytes);

    public MemberBudget[] Members { get; }

    /// <summary>The largest size of a document; parts without a bound count as empty.</summary>
    public Size Size => SizeOf(int.MaxValue);

    public bool IsExceeded => Size.Bytes > _maxBytes;

    /// <summary>Adds up a document's members, but for those whose size is not known.</summary>
    /// <param name="closure">The files of the schema.</param>
    /// <param name="maxBytes">What the resource carries.</param>
    /// <param name="isWrong">Whether something in a schema is wrong; null where nothing is.</param>
    public static SizeBudget Of(SchemaClosure closure, int maxBytes, Func<SchemaSite, bool>? isWrong = null)
        => new([.. closure.Root.Root.Properties.Select(property => Member(closure, property, isWrong)).OfType<MemberBudget>()], maxBytes);

    /// <summary>How many bytes are left for the value of one member beside the largest values of all others.</summary>
    public int BytesLeft(MemberBudget member)
        => Math.Max(0, _maxBytes - member.NameBytes - Members.Where(other => other != member).Aggregate(Size.Exactly(2), (size, other) => size + other.Bytes(int.MaxValue)).Bytes);

    /// <summary>How many items each collection may have, all at the same time, so that the document fits whatever they are.</summary>
    public int FittingCount()
    {
        // An item has a byte and a comma at least.
        var (fits, exceeds) = (0, _maxBytes);
        while (exceeds - fits > 1)
        {
            var middle = fits + ((exceeds - fits) / 2);
            (fits, exceeds) = SizeOf(middle).Bytes <= _maxBytes ? (middle, exceeds) : (fits, middle);
        }

        return fits;
    }

    private static MemberBudget? Member(SchemaClosure closure, NamedSchema property, Func<SchemaSite, bool>? isWrong)
    {
        var sizes = new SizeCalculator(closure, isWrong);
        var site = new SchemaSite(closure.Root, property.Schema);
        var member = new MemberBudget(property, SizeCalculator.NameBytes(property.Name), sizes.Of(site), sizes.CollectionOf(site));
        return sizes.HasMetWrong ? null : member;
    }

    private Size SizeOf(int count)
    {
        var size = Size.Exactly(1);
        foreach (var member in Members)
        {
            size += member.Bytes(count);
        }

        return size;
    }
}
