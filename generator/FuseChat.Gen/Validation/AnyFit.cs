using FuseChat.Gen.Model.Types;
using FuseChat.Gen.Schemas;

namespace FuseChat.Gen.Validation;

/// <summary>Whether parameters fit where values of several kinds are accepted.</summary>
internal static class AnyFit
{
    private const SchemaTypes All = SchemaTypes.Null | SchemaTypes.Boolean | SchemaTypes.Integer | SchemaTypes.Number | SchemaTypes.String | SchemaTypes.Array | SchemaTypes.Object;

    /// <summary>Whether all kinds of a parameter are accepted, and its C# type converts; other keywords are compared elsewhere.</summary>
    /// <param name="closure">The files of the schema.</param>
    /// <param name="parameter">The parameter's schema as it is written.</param>
    /// <param name="from">What that leads to, and whether null is accepted too.</param>
    /// <param name="to">What accepts it, and whether that accepts null too.</param>
    /// <param name="isWithin">Whether both stand in a collection, where nothing converts.</param>
    public static bool Is(SchemaClosure closure, SchemaSite parameter, (Schema Schema, bool HasNull) from, (Schema Schema, bool HasNull) to, bool isWithin)
    {
        var isAny = closure.Follow(parameter) is { } site && AnyTypes.Is(site, closure.Follow);
        return (Kinds(from) & ~Kinds(to)) == 0
            && ((Kinds(from) & SchemaTypes.Integer) == 0
                || ((to.Schema.Minimum is null || from.Schema.Minimum >= to.Schema.Minimum) && (to.Schema.Maximum is null || from.Schema.Maximum <= to.Schema.Maximum)))

            // A definition may be a C# type of its own, which does not convert.
            && (isAny || (!isWithin && !from.HasNull && parameter.Schema.Ref is null && AnyTypes.IsFrom(from.Schema)));
    }

    /// <summary>What fits, in words.</summary>
    public static string Accepted(Schema to) => (to.Types & ~SchemaTypes.Null) == SchemaTypes.Object
        ? $"{AnyTypes.Phrase(to)}, by a \"$ref\" to it,"
        : $"{AnyTypes.Phrase(to)}: {(to.Boolean == true ? "true, several types" : "the same types")}, or a plain string, number or boolean";

    private static SchemaTypes Kinds((Schema Schema, bool HasNull) accepted)
    {
        // Where branches are chosen from, types do not tell; then only the same branches fit, which is compared elsewhere.
        var types = accepted.Schema.Types == SchemaTypes.None ? All : accepted.Schema.Types;
        return types | (accepted.HasNull ? SchemaTypes.Null : 0) | ((types & SchemaTypes.Number) != 0 ? SchemaTypes.Integer : 0);
    }
}
