namespace FuseChat.Runtime.Validation;

/// <summary>A schema where another one uses it: its position in the table of its validator, or a boolean schema.</summary>
internal readonly struct Subschema
{
    private const int True = -1;
    private const int False = -2;

    // One more than the position, so that the default is the schema that accepts everything.
    private readonly int _index;

    private Subschema(int index) => _index = index + 1;

    internal int Index => _index - 1;

    internal bool IsTrue => Index == True;

    internal bool IsFalse => Index == False;

    /// <summary>The schema at a position of the table.</summary>
    /// <param name="index">From 0.</param>
    public static implicit operator Subschema(int index) => FromInt32(index);

    /// <summary>A boolean schema.</summary>
    /// <param name="accepts">Whether it accepts every value, or none.</param>
    public static implicit operator Subschema(bool accepts) => FromBoolean(accepts);

    /// <inheritdoc cref="op_Implicit(int)" />
    public static Subschema FromInt32(int index) => new(index);

    /// <inheritdoc cref="op_Implicit(bool)" />
    public static Subschema FromBoolean(bool accepts) => new(accepts ? True : False);
}
