namespace FuseChat.Gen.Patterns;

/// <summary>A character class: <c>[a-z\d]</c>.</summary>
internal sealed class EcmaClass(EcmaCursor cursor, EcmaEscapes escapes)
{
    /// <summary>Takes a class at its bracket.</summary>
    public CodePoints Read()
    {
        cursor.Take();
        var isInverted = cursor.TryTake("^");
        var set = CodePoints.Empty;
        while (!cursor.TryTake("]"))
        {
            set = set.Union(ReadRange());
        }

        return isInverted ? set.Inverted() : set;
    }

    private CodePoints ReadRange()
    {
        var first = ReadAtom();
        if (!cursor.TryTake("-"))
        {
            return first;
        }

        if (!cursor.AtEnd && cursor.Current == ']')
        {
            return first.Union(CodePoints.OfOne('-'));
        }

        var last = ReadAtom();
        return first.Single is { } from && last.Single is { } to && from <= to
            ? CodePoints.Of([(from, to)])
            : throw new EcmaSyntaxException("a range in a class goes from one character to a later one");
    }

    private CodePoints ReadAtom()
    {
        if (cursor.AtEnd)
        {
            throw new EcmaSyntaxException("a class lacks its ']'");
        }

        return cursor.TryTake(@"\b") ? CodePoints.OfOne('\b')
            : cursor.Current == '\\' ? escapes.Read()
            : CodePoints.OfOne(cursor.TakeCodePoint());
    }
}
