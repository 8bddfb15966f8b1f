using System.Runtime.InteropServices;
using FuseChat.Gen.Json;
using FuseChat.Gen.Model;

namespace FuseChat.Gen.Schemas;

/// <summary>Finds schemas of a file by place: a table of chains, made of values alone since it is part of the file that the pipeline compares.</summary>
/// <param name="First">For each slot the position behind that of its first schema; 0 where there is none.</param>
/// <param name="Next">For each schema the position behind that of the next one in its slot; 0 where there is none.</param>
internal readonly record struct SchemaPlaces(EquatableArray<int> First, EquatableArray<int> Next)
{
    public static SchemaPlaces Of(EquatableArray<Schema> schemas)
    {
        var (first, next) = (new int[schemas.Length], new int[schemas.Length]);
        for (var index = 0; index < next.Length; index++)
        {
            ref var slot = ref first[Slot(schemas[index].Pointer, first.Length)];
            (next[index], slot) = (slot, index + 1);
        }

        return new(new(ImmutableCollectionsMarshal.AsImmutableArray(first)), new(ImmutableCollectionsMarshal.AsImmutableArray(next)));
    }

    /// <summary>Finds a schema.</summary>
    /// <param name="schemas">Those that the table was made for.</param>
    /// <param name="pointer">The place.</param>
    public Schema? Find(EquatableArray<Schema> schemas, JsonPointer pointer)
    {
        var position = schemas.IsEmpty ? 0 : First[Slot(pointer, First.Length)];
        while (position > 0 && schemas[position - 1].Pointer != pointer)
        {
            position = Next[position - 1];
        }

        return position == 0 ? null : schemas[position - 1];
    }

    private static int Slot(JsonPointer pointer, int slots) => (int)((uint)pointer.GetHashCode() % (uint)slots);
}
