namespace FuseChat.Gen.Model;

/// <summary>One object type: a document, or a type for objects inside it.</summary>
/// <remarks>Must stay immutable and structurally equal, because the pipeline compares it.</remarks>
/// <param name="Name">The type's own name.</param>
/// <param name="Shape">How it is declared.</param>
/// <param name="Source">Where its schema stands: file name, and pointer unless it is the root.</param>
/// <param name="Summary">One sentence.</param>
/// <param name="Properties">Its typed members, in schema order.</param>
internal sealed record ObjectSpec(string Name, TypeShape Shape, string Source, string Summary, EquatableArray<PropertySpec> Properties)
{
    /// <summary>The declaration of one part of the type, without accessibility and bases.</summary>
    public string Head => $"partial {Keyword(Shape)} {Name}";

    /// <summary>The type where null means that there is none.</summary>
    public string Nullable => Shape == TypeShape.RecordStruct ? Name : Name + "?";

    public bool IsReference => Shape != TypeShape.RecordStruct;

    /// <summary>The index of a member among the properties, which have it.</summary>
    public int IndexOf(string jsonName)
    {
        var index = 0;
        while (Properties[index].JsonName != jsonName)
        {
            index++;
        }

        return index;
    }

    public static string Keyword(TypeShape shape) => shape switch
    {
        TypeShape.Record => "record",
        TypeShape.RecordStruct => "record struct",
        _ => "class",
    };
}
