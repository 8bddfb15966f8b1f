using FuseChat.Gen.Model.Types;
using FuseChat.Gen.Schemas;

namespace FuseChat.Gen.Validation;

/// <summary>Whether what a parameter accepts can be put where a step puts it.</summary>
internal sealed class ParameterFit(SchemaClosure closure)
{
    /// <summary>Whether every value of a parameter's schema is a value of another, and of the same C# type or one that converts to it.</summary>
    public bool Is(SchemaSite parameter, SchemaSite accepted, bool allowsNull, bool isWithin = false)
    {
        (parameter, var isFromNull) = Bare(parameter);
        (accepted, var isToNull) = Bare(accepted);
        if (closure.Follow(parameter) is not { } from || closure.Follow(accepted) is not { } to)
        {
            return true;
        }

        if (((from.Schema.Types | to.Schema.Types) & SchemaTypes.Invalid) != 0)
        {
            return true;
        }

        if (Narrowing.FirstMissing(closure, parameter, accepted) is not null)
        {
            return false;
        }

        if (AnyTypes.Is(to, closure.Follow))
        {
            return AnyFit.Is(closure, parameter, (from.Schema, isFromNull), (to.Schema, isToNull), isWithin);
        }

        // Inside a collection a type that has null is another type.
        if (isWithin ? isFromNull != isToNull : isFromNull && !isToNull && !allowsNull)
        {
            return false;
        }

        if (from.IsSameAs(to))
        {
            return true;
        }

        if (AnyTypes.Is(from, closure.Follow))
        {
            return false;
        }

        // Two definitions may be two C# types, even if they accept the same values; two enums are.
        var isDefinition = parameter.Schema.Ref is not null || accepted.Schema.Ref is not null;
        var types = from.Schema.Types & ~SchemaTypes.Null;
        return !isDefinition && types == (to.Schema.Types & ~SchemaTypes.Null)
            && !ObjectTypes.IsRecord(from.Schema) && !ObjectTypes.IsRecord(to.Schema)
            && EnumTypes.Texts(from.Schema).IsEmpty && EnumTypes.Texts(to.Schema).IsEmpty
            && StringTypes.Format(from.Schema) == StringTypes.Format(to.Schema)
            && from.Schema.Has("multipleOf") == to.Schema.Has("multipleOf")
            && (to.Schema.Minimum is null || from.Schema.Minimum >= to.Schema.Minimum)
            && (to.Schema.Maximum is null || from.Schema.Maximum <= to.Schema.Maximum)
            && (!isWithin || types != SchemaTypes.Integer || NumberTypes.IsInt32(from.Schema) == NumberTypes.IsInt32(to.Schema))
            && (types != SchemaTypes.Integer || NumberTypes.IsBeyondInt64(from.Schema) == NumberTypes.IsBeyondInt64(to.Schema))
            && FitsWithin(from, to, schema => schema.Items)
            && FitsWithin(from, to, schema => schema.Key)
            && FitsWithin(from, to, schema => schema.AdditionalProperties);
    }

    // Inside a collection C# converts nothing: an int there is no long.
    private bool FitsWithin(SchemaSite from, SchemaSite to, Func<Schema, Schema?> part) => (part(from.Schema), part(to.Schema)) switch
    {
        (null, null) => true,
        ({ } left, { } right) => Is(from.To(left), to.To(right), allowsNull: false, isWithin: true),
        _ => false,
    };

    /// <summary>What a schema accepts beside null, and whether that is accepted.</summary>
    public (SchemaSite Site, bool IsNullable) Bare(SchemaSite site) => closure.Follow(site) is not { } followed ? (site, false)
        : OrNull.Find(followed) is { } inner ? (inner, true)
        : (site, (followed.Schema.Types & SchemaTypes.Null) != 0);

    /// <summary>Whether values are of any kind: null is a value like others then, and what is absent is deleted.</summary>
    public bool IsAny(SchemaSite site) => closure.Follow(site) is { } followed && AnyTypes.Is(OrNull.Find(followed) is { } inner && closure.Follow(inner) is { } bare ? bare : followed, closure.Follow);

    /// <summary>Whether a schema is that of a plain string: no enum, no format, and no definition, which may be a C# type of its own.</summary>
    public bool IsPlainString(SchemaSite site)
        => site.Schema.Ref is null && closure.Follow(site) is { Schema: { Types: SchemaTypes.String or SchemaTypes.Invalid } plain } && EnumTypes.Texts(plain).IsEmpty && StringTypes.Format(plain) is null;
}
