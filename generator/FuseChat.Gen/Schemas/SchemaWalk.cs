using FuseChat.Gen.Json;
using FuseChat.Gen.Model;

namespace FuseChat.Gen.Schemas;

/// <summary>Every schema within some schemas, themselves included, outer ones first.</summary>
internal static class SchemaWalk
{
    public static EquatableArray<Schema> All(params ReadOnlySpan<Schema> schemas)
    {
        using var all = new PooledList<Schema>();
        foreach (var schema in schemas)
        {
            Add(schema, all);
        }

        return new(all.Take(0));
    }

    private static void Add(Schema schema, PooledList<Schema> all)
    {
        all.Add(schema);
        foreach (var keyword in schema.Keywords)
        {
            foreach (var named in keyword.Schemas)
            {
                Add(named.Schema, all);
            }
        }

        foreach (var mutation in schema.Mutations)
        {
            foreach (var named in mutation.Parameters)
            {
                Add(named.Schema, all);
            }
        }
    }
}
