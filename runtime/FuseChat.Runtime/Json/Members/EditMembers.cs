using System.Numerics;

namespace FuseChat.Runtime.Json.Members;

/// <summary>Writes an object by editing the text that it was read from: members that stay keep their place, new ones come last.</summary>
/// <remarks>
/// Where the typed members stand in schema order, one round over them meets them as the text does. Otherwise the text is followed, with a
/// round for each member of it.
/// </remarks>
internal ref partial struct EditMembers
{
    private const int All = -1;

    private readonly SpeltOrigin _origin;
    private readonly ReadOnlySpan<byte> _text;
    private AttributesWriter _writer;
    private ElementEditor _editor;

    // The one member that a round is made for; or all, and then how many members of the text were passed.
    private int _member = All;
    private int _passed;

    // The text of the member at hand, and whether it is what writing its original value gives.
    private ReadOnlySpan<byte> _value;
    private bool _isCanonical;

    // Members that the text does not have.
    private ulong _new;

    private EditMembers(AttributesWriter writer, SpeltOrigin origin, ReadOnlySpan<byte> text)
    {
        _writer = writer;
        _origin = origin;
        _text = text;
        _editor = new ElementEditor(text);
    }

    /// <summary>Writes an object.</summary>
    /// <param name="writer">Where to.</param>
    /// <param name="value">The object.</param>
    /// <param name="origin">What it was read from.</param>
    /// <param name="text">The text of that.</param>
    /// <remarks>
    /// The unknown members of one type may be given to an object of another: what was typed there is left out, and what is typed here
    /// is written from its typed value, once.
    /// </remarks>
    internal static void Write<T>(ref AttributesWriter writer, T value, SpeltOrigin origin, ReadOnlySpan<byte> text)
        where T : IAttributesObject<T>
    {
        if (writer.IsWithinOthers)
        {
            writer.NoteText(text.Length);
        }

        var members = new EditMembers(writer, origin, text);
        try
        {
            if (origin is { IsOrdered: true, Typed: T original })
            {
                T.Visit(ref members, value, original);
                members.PassTo(origin.Members.Length);
            }
            else
            {
                members.FollowText(value);
            }

            members.WriteNew(value);
            members._editor.End(ref members._writer);
        }
        finally
        {
            // Also where a value cannot be written: the writer may have another buffer by then, and whoever made it gives that back.
            writer = members._writer;
        }
    }

    /// <summary>Moves to a member that is present: up to its value, if that is to be written now.</summary>
    private bool TryBegin(int member)
    {
        if (_member != All)
        {
            return _member == member;
        }

        // What stands before it is unknown, or typed and present no longer.
        while (_passed < _origin.Members.Length && _origin.Members[_passed].Member < member)
        {
            PassTo(_passed + 1);
        }

        if (_passed == _origin.Members.Length || _origin.Members[_passed].Member != member)
        {
            _new |= 1UL << member;
            return false;
        }

        Begin(in _origin.Members[_passed++], _origin.IsCanonicalMember(member));
        return true;
    }

    /// <summary>Keeps the name of a member that stays.</summary>
    private void Begin(ref readonly MemberRange range, bool isCanonical)
    {
        _editor.Keep(ref _writer, range.Name, range.Value);
        _editor.Pass(range.End);
        _value = range.ValueIn(_text);
        _isCanonical = isCanonical;
    }

    /// <summary>Writes a value: as it was spelt where it is the very same, in place of the one that was read, or anew.</summary>
    private void Write<T, TCodec>(T value, T original, bool isThere)
        where TCodec : IAttributesCodec<TCodec, T>
    {
        var isSame = !typeof(T).IsValueType && ReferenceEquals(value, original);
        if (!_value.IsEmpty && isThere && isSame)
        {
            _editor.KeepRest();
            return;
        }

        _editor.Flush(ref _writer);
        if (_value.IsEmpty || !isThere || _isCanonical)
        {
            TCodec.Write(ref _writer, value);
        }
        else
        {
            TCodec.Rewrite(ref _writer, value, original, _value);
        }
    }

    /// <summary>Keeps unknown members up to a place, and drops typed ones.</summary>
    private void PassTo(int end)
    {
        for (; _passed < end; _passed++)
        {
            ref readonly var range = ref _origin.Members[_passed];
            Pass(in range, isKept: range.Member < 0);
        }
    }

    private void Pass(ref readonly MemberRange range, bool isKept)
    {
        if (isKept)
        {
            _editor.Keep(ref _writer, range.Name, range.End);
        }

        _editor.Pass(range.End);
    }

    private void FollowText<T>(T value)
        where T : IAttributesObject<T>
    {
        var present = PresentMembers.Of(value);
        var (original, isOwn) = _origin.Typed is T read ? (read, true) : (value, false);
        foreach (ref readonly var range in _origin.Members)
        {
            var member = isOwn ? range.Member : IndexOf<T>(range.NameIn(_text)[1..^1]);
            if (member < 0 || (present & (1UL << member)) == 0)
            {
                Pass(in range, isKept: member < 0 && range.Member < 0);
                continue;
            }

            Begin(in range, isOwn && _origin.IsCanonicalMember(member));
            _value = isOwn ? _value : default;
            WriteOne(member, value, original);
            present &= ~(1UL << member);
        }

        _new = present;
    }

    private void WriteNew<T>(T value)
        where T : IAttributesObject<T>
    {
        _value = default;
        for (; _new != 0; _new &= _new - 1)
        {
            var member = BitOperations.TrailingZeroCount(_new);
            _editor.Insert(ref _writer);
            _writer.Name(ObjectMembers<T>.Names[member]);
            WriteOne(member, value, value);
        }
    }

    private void WriteOne<T>(int member, T value, T original)
        where T : IAttributesObject<T>
    {
        _member = member;
        T.Visit(ref this, value, original);
        _member = All;
    }

    private static int IndexOf<T>(ReadOnlySpan<byte> name)
        where T : IAttributesObject<T>
        => MemberNames.IndexOf<T>(name, name.Contains((byte)'\\'), 0);
}
