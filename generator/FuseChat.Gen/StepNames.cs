namespace FuseChat.Gen;

/// <summary>Names of the pipeline's steps, for tests of what is cached.</summary>
internal static class StepNames
{
    /// <summary>What the project's settings decide about.</summary>
    public const string Settings = nameof(Settings);

    /// <summary>Additional file -> JSON tree, places and problems of the JSON.</summary>
    public const string ReadJson = nameof(ReadJson);

    /// <summary>JSON tree without places.</summary>
    public const string Source = nameof(Source);

    /// <summary>The dialects that schema files are the meta-schemas of.</summary>
    public const string Dialects = nameof(Dialects);

    /// <summary>JSON tree -> schema as written.</summary>
    public const string ReadSchema = nameof(ReadSchema);

    /// <summary>All schemas, by path.</summary>
    public const string AllSchemas = nameof(AllSchemas);

    /// <summary>A schema and those that it refers to.</summary>
    public const string Closure = nameof(Closure);

    /// <summary>Problems of a schema.</summary>
    public const string Check = nameof(Check);

    /// <summary>The names by which the attribute may be meant in all C# files.</summary>
    public const string AttributeNames = nameof(AttributeNames);

    /// <summary>C# file -> the names of types that may be annotated.</summary>
    public const string Candidates = nameof(Candidates);

    /// <summary>Annotated type with its places.</summary>
    public const string ReadTarget = nameof(ReadTarget);

    /// <summary>Annotated type without places.</summary>
    public const string Target = nameof(Target);

    /// <summary>Annotated type and its schema.</summary>
    public const string Bind = nameof(Bind);

    /// <summary>Annotated types, as others need to know them, and schema files with errors.</summary>
    public const string Others = nameof(Others);

    /// <summary>An annotated type with all that decides about what is emitted for it.</summary>
    public const string SpecInput = nameof(SpecInput);

    /// <summary>What is emitted for a type, and what was found wrong on the way.</summary>
    public const string Spec = nameof(Spec);

    /// <summary>Problems with their places.</summary>
    public const string Locate = nameof(Locate);
}
