using CsCheck;
using FuseChat.Runtime.Attributes;
using FuseChat.Runtime.Mutations;

namespace FuseChat.Runtime.Tests.Mutations;

public sealed class CollectionStepsTests
{
    private static readonly Gen<int> Key = Gen.Int[0, 5];

    [Fact]
    public void Steps_on_arrays_do_what_lists_do()
        => Gen.Select(Key.List[0, 8], Key).Sample((model, item) =>
        {
            var array = AttributeArray.Create(model);

            Expect(array, [.. model, item], ArraySteps.Insert(array, item));
            Expect(array, model.Contains(item) ? model : [.. model, item], ArraySteps.InsertUnique(array, item));
            Expect(array, model.Where(present => present != item), ArraySteps.Remove(array, item));
            Expect(array, model.Distinct(), ArraySteps.Distinct(array));
        }, iter: 1000);

    // Up to 40 entries, since larger maps look keys up in another way.
    [Fact]
    public void Steps_on_maps_do_what_dictionaries_do()
        => Gen.Select(Gen.Dictionary(Gen.Int[0, 50], Key)[0, 40], Gen.Int[0, 50], Key, Key).Sample((model, key, value, when) =>
        {
            var map = AttributeMap.Create(model);
            var isPresent = model.TryGetValue(key, out var present);
            var put = new Dictionary<int, int>(model) { [key] = value };

            Expect(map, put, MapSteps.Put(map, key, value));
            Expect(map, isPresent ? model : put, MapSteps.PutIfAbsent(map, key, value));
            Expect(map, model.Where(entry => entry.Key != key), MapSteps.Delete(map, key));
            Expect(map, isPresent ? put : model, MapSteps.Set(map, key, value));
            Expect(map, isPresent && present == when ? put : model, MapSteps.SetWhen(map, key, value, when));
        }, iter: 1000);

    [Fact]
    public void A_map_is_filled_in_order_with_each_key_once()
        => Gen.Select(Key.List[0, 8], Key, Key).Sample((keys, value, except) =>
        {
            var array = AttributeArray.Create(keys);

            Assert.Equal(keys.Distinct().Select(key => KeyValuePair.Create(key, value)), MapSteps.Fill(array, value));
            Assert.Equal(keys.Distinct().Where(key => key != except).Select(key => KeyValuePair.Create(key, value)), MapSteps.FillExcept(array, value, except));
        });

    [Fact]
    public void Null_is_no_collection()
    {
        Assert.Throws<ArgumentNullException>(() => ArraySteps.Insert(null!, 1));
        Assert.Throws<ArgumentNullException>(() => ArraySteps.InsertUnique(null!, 1));
        Assert.Throws<ArgumentNullException>(() => ArraySteps.Remove(null!, 1));
        Assert.Throws<ArgumentNullException>(() => ArraySteps.Distinct<int>(null!));
        Assert.Throws<ArgumentNullException>(() => MapSteps.Put(null!, 1, 1));
        Assert.Throws<ArgumentNullException>(() => MapSteps.PutIfAbsent(null!, 1, 1));
        Assert.Throws<ArgumentNullException>(() => MapSteps.Delete<int, int>(null!, 1));
        Assert.Throws<ArgumentNullException>(() => MapSteps.Set(null!, 1, 1));
        Assert.Throws<ArgumentNullException>(() => MapSteps.SetWhen(null!, 1, 1, 1));
        Assert.Throws<ArgumentNullException>(() => MapSteps.Fill<int, int>(null!, 1));
        Assert.Throws<ArgumentNullException>(() => MapSteps.FillExcept(null!, 1, 1));
    }

    private static void Expect<T>(IReadOnlyCollection<T> before, IEnumerable<T> expected, IReadOnlyCollection<T> after)
    {
        var copy = before.ToArray();

        Assert.Equal(expected, after);
        Assert.Equal(copy.SequenceEqual(after), ReferenceEquals(before, after));
    }

    [Fact]
    public void A_change_inside_an_item_or_entry_that_equality_overlooks_is_a_change()
    {
        var (utc, same) = (new Timed(new DateTimeOffset(2030, 1, 1, 0, 0, 0, TimeSpan.Zero)), new Timed(new DateTimeOffset(2030, 1, 1, 1, 0, 0, TimeSpan.FromHours(1))));
        Assert.Equal(utc, same);
        AttributeArray<Timed> array = [utc];
        var map = AttributeMap<int, Timed>.Empty.With(1, utc);

        Assert.Same(same, ArraySteps.ChangeAll(array, _ => same)[0]);
        Assert.Same(same, MapSteps.ChangeAll(map, _ => same)[1]);
        Assert.Same(same, MapSteps.Change(map, 1, _ => same)[1]);
        Assert.Same(array, ArraySteps.ChangeAll(array, timed => timed));
        Assert.Same(map, MapSteps.ChangeAll(map, timed => timed));
        Assert.Same(map, MapSteps.Change(map, 1, timed => timed));
    }

    private sealed record Timed(DateTimeOffset At);
}
