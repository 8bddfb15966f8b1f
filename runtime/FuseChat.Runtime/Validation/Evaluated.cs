using System.Collections;

namespace FuseChat.Runtime.Validation;

/// <summary>Which members of an object, or items of an array, some keyword of a schema was about (JSON Schema 2020-12, core, section 11).</summary>
/// <remarks>Made only for schemas with <c>unevaluatedProperties</c> or <c>unevaluatedItems</c>, and for those that they look into.</remarks>
internal sealed class Evaluated
{
    private ulong _first;
    private BitArray? _rest;
    private bool _hasAll;

    internal bool Contains(int index)
        => _hasAll || (index < 64 ? (_first & (1UL << index)) != 0 : _rest is not null && index - 64 < _rest.Length && _rest[index - 64]);

    internal void Add(int index)
    {
        if (index < 64)
        {
            _first |= 1UL << index;
            return;
        }

        _rest ??= new BitArray(64);
        if (index - 64 >= _rest.Length)
        {
            _rest.Length = (index - 64) * 2;
        }

        _rest[index - 64] = true;
    }

    internal void AddAll() => _hasAll = true;

    internal void Add(Evaluated other)
    {
        _hasAll |= other._hasAll;
        _first |= other._first;
        for (var index = 0; index < other._rest?.Length; index++)
        {
            if (other._rest[index])
            {
                Add(index + 64);
            }
        }
    }
}
