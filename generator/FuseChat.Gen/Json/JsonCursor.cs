using FuseChat.Gen.Diagnostics;
using Microsoft.CodeAnalysis.Text;

namespace FuseChat.Gen.Json;

/// <summary>A position in a JSON text, and what lies there: whitespace, the extent of a token, its look in a message.</summary>
internal sealed class JsonCursor(string text, JsonProblems problems, CancellationToken cancellation)
{
    private bool _endIsReported;

    public string Text { get; } = text;

    public int Position { get; set; }

    public bool AtEnd => Position >= Text.Length;

    /// <summary>The character here; NUL at the end, and for a NUL in the text, which begins no token of JSON either.</summary>
    public char Current => CharAt(Position);

    /// <summary>Whether the token here is, or is meant as, a value.</summary>
    public bool IsValueAhead => !AtEnd && Current is not (',' or ':' or '}' or ']');

    public char CharAt(int position) => (uint)position < (uint)Text.Length ? Text[position] : '\0';

    /// <summary>The extent of a bracket, comma or colon here.</summary>
    public TextSpan SignSpan => new(Position, 1);

    /// <summary>Passes whitespace; comments and foreign whitespace are reported and passed too.</summary>
    public void SkipTrivia()
    {
        cancellation.ThrowIfCancellationRequested();
        SkipWhitespace();
        if (Current is > ' ' and <= '~' and not ('/' or '#'))
        {
            return;
        }

        while (!AtEnd)
        {
            if (IsWhitespace(Current))
            {
                Position++;
            }
            else if (IsCommentAt(Position))
            {
                SkipComment();
            }
            else if (IsForeignWhitespace(Current))
            {
                SkipForeignWhitespace();
            }
            else
            {
                return;
            }
        }
    }

    /// <summary>The extent of the token here: a bracket, comma or colon, a string to its end or the line's, or a run of other characters.</summary>
    public TextSpan TokenSpan()
    {
        if (AtEnd)
        {
            return new TextSpan(Text.Length, 0);
        }

        if (JsonQuotes.IsOpening(Current))
        {
            return JsonQuotes.SpanAt(Text, Position, out _);
        }

        var end = Position + 1;
        if (Current is not (',' or ':' or '{' or '}' or '[' or ']'))
        {
            while (end < Text.Length && !EndsWord(end))
            {
                end++;
            }
        }

        return TextSpan.FromBounds(Position, end);
    }

    /// <summary>Passes the token here, of a bracket all that it encloses, and the whitespace behind.</summary>
    public void SkipToken()
    {
        var depth = 0;
        do
        {
            depth += Current switch
            {
                '{' or '[' => 1,
                '}' or ']' => -1,
                _ => 0,
            };
            Position = TokenSpan().End;
            SkipTrivia();
        }
        while (depth > 0 && !AtEnd);
    }

    /// <summary>Whether a colon follows the token here, as it does after a key.</summary>
    public bool IsKeyAhead()
    {
        var position = TokenSpan().End;
        while (position < Text.Length && IsWhitespace(Text[position]))
        {
            position++;
        }

        return CharAt(position) == ':';
    }

    /// <summary>Says that something else than the token here is needed; of the end of the file only once, however much it lacks.</summary>
    /// <param name="accepted">What is needed.</param>
    /// <param name="opening">The bracket that something here should close.</param>
    public void Expected(string accepted, TextSpan? opening = null)
    {
        if (AtEnd && _endIsReported)
        {
            return;
        }

        _endIsReported = AtEnd;
        var span = TokenSpan();
        problems.Expected(accepted, span, AtEnd ? "the end of the file" : Show(span), opening);
    }

    public string Show(TextSpan span) => Quoted.Token(Text, span.Start, span.Length);

    public static bool IsLineBreak(char c) => c is '\n' or '\r';

    private static bool IsWhitespace(char c) => c is ' ' or '\t' or '\n' or '\r';

    private static bool IsForeignWhitespace(char c) => c == '\uFEFF' || (char.IsWhiteSpace(c) && !IsWhitespace(c));

    private void SkipWhitespace()
    {
        var position = Position;
        while (position < Text.Length && IsWhitespace(Text[position]))
        {
            position++;
        }

        Position = position;
    }

    // A reference that lacks its quotes is no comment: a JSON pointer, or an anchor where a value stands.
    private bool IsCommentAt(int position) => (CharAt(position), CharAt(position + 1)) switch
    {
        ('/', '/' or '*') => true,
        ('#', '/') => false,
        ('#', _) => !IsAnchorAt(position),
        _ => false,
    };

    // One word between a colon and what ends a value.
    private bool IsAnchorAt(int hash)
    {
        var end = hash + 1;
        while (char.IsLetterOrDigit(CharAt(end)) || CharAt(end) is '-' or '_' or '.')
        {
            end++;
        }

        return end > hash + 1
            && CharAt(Pass(end, 1)) is ',' or '}' or ']' or '\r' or '\n' or '\0'
            && CharAt(Pass(hash - 1, -1)) == ':';
    }

    /// <summary>The first position from here on, in a direction, that has neither space nor tab.</summary>
    private int Pass(int position, int direction)
    {
        while (position > 0 && CharAt(position) is ' ' or '\t')
        {
            position += direction;
        }

        return position;
    }

    private bool EndsWord(int position) =>
        Text[position] is ',' or ':' or '{' or '}' or '[' or ']' or '"' or '\'' or '\uFEFF'
        || char.IsWhiteSpace(Text[position])
        || IsCommentAt(position);

    private void SkipComment()
    {
        var start = Position;
        if (Current == '/' && CharAt(start + 1) == '*')
        {
            var close = Text.IndexOf("*/", start + 2, StringComparison.Ordinal);
            Position = close < 0 ? Text.Length : close + 2;
        }
        else
        {
            while (!AtEnd && !IsLineBreak(Current))
            {
                Position++;
            }
        }

        var span = TextSpan.FromBounds(start, Position);
        problems.NotInJson(span, "a comment", "remove it, or write its text as the value of \"$comment\"");
    }

    private void SkipForeignWhitespace()
    {
        var start = Position;
        while (!AtEnd && IsForeignWhitespace(Current))
        {
            Position++;
        }

        var found = $"the whitespace {Quoted.CodePoint(Text[start])}";
        problems.NotInJson(TextSpan.FromBounds(start, Position), found, "accepted are space, tab and line break");
    }
}
