using FuseChat.Gen.Model.Types;
using FuseChat.Gen.Schemas;
using FuseChat.Gen.Validation;

namespace FuseChat.Gen.Model;

/// <summary>
/// Document with its checked schema -> C# that tells from typed values alone that a document is valid. It may say no to a valid document, which is
/// then checked rule by rule; it never says yes to an invalid one, also to none that was made in C#. A schema with a keyword that is not listed
/// here, or that is about how a value is spelt, has no such C#.
/// </summary>
internal sealed class AcceptanceBuilder
{
    private const string Runtime = AcceptanceSpec.Runtime;

    // What holds of every value; for a reference, of every one but null.
    public const string Always = "true";

    private static readonly string[] OfObject =
        ["type", "properties", "required", "additionalProperties", "unevaluatedProperties", "minProperties", "maxProperties"];

    private readonly SchemaClosure _closure;
    private readonly TypeMapper _types;
    private readonly AcceptanceOfScalars _scalars;
    private readonly AcceptanceOfCollections _collections;
    private readonly AcceptanceFunctions _functions = new();
    private int _locals;

    private AcceptanceBuilder(SchemaClosure closure, TypeMapper types, ValidatorSpec validator)
    {
        (_closure, _types, _scalars) = (closure, types, new AcceptanceOfScalars(closure, validator));
        _collections = new AcceptanceOfCollections(this, _functions);
    }

    /// <summary>Builds the conditions.</summary>
    /// <param name="validator">The table for documents that are not accepted.</param>
    /// <param name="closure">The files of the schema.</param>
    /// <param name="site">The document's schema.</param>
    /// <param name="document">The document's type.</param>
    /// <param name="types">What its members were mapped with.</param>
    /// <returns>The table with the conditions, or alone where typed values do not tell.</returns>
    public static ValidatorSpec Build(ValidatorSpec validator, SchemaClosure closure, SchemaSite site, ObjectSpec document, TypeMapper types)
    {
        var builder = new AcceptanceBuilder(closure, types, validator);
        return builder.OfMembers(site, document, "this") is not { } conditions ? validator
            : validator with { Acceptance = new AcceptanceSpec(conditions.Where(condition => condition != Always).ToEquatableArray(), builder._functions.Specs) };
    }

    /// <param name="site">The schema of the object.</param>
    /// <param name="type">Its type.</param>
    /// <param name="value">The object.</param>
    private List<string>? OfMembers(SchemaSite site, ObjectSpec type, string value = "value")
    {
        var schema = site.Schema;
        var properties = schema.Properties;
        if (!AcceptanceOfScalars.HasOnly(schema, OfObject) || properties.Length != type.Properties.Length || schema.Required.Any(name => schema.Property(name) is null))
        {
            return null;
        }

        var conditions = new List<string>(properties.Length);
        for (var index = 0; index < properties.Length; index++)
        {
            if (properties[index].Name != type.Properties[index].JsonName || OfMember(site.To(properties[index].Schema), type.Properties[index], value) is not { } condition)
            {
                return null;
            }

            conditions.Add(condition);
        }

        var counts = AcceptanceOfScalars.Range(schema, "minProperties", "maxProperties");
        if (counts.Length > 0 || IsLimited(schema, "additionalProperties") || IsLimited(schema, "unevaluatedProperties") || schema.Schemas("properties").Length > properties.Length)
        {
            conditions.Insert(0, $"{value}.UnknownMembers.Count == 0");
        }

        if (counts.Length > 0)
        {
            conditions.Insert(1, $"{Runtime}Members({value}) is {counts}");
        }

        return conditions;
    }

    private static bool IsLimited(Schema schema, string keyword) => schema.Only(keyword) is { Boolean: not true };

    private string? OfMember(SchemaSite site, PropertySpec member, string value)
    {
        var access = $"{value}.{member.Name}";
        if (member.Constant is not null)
        {
            return Find(site) is { Schema: var schema } && (schema.Types & SchemaTypes.String) != 0
                && (AcceptanceOfScalars.HasOnly(schema, ["type", "const"]) || AcceptanceOfScalars.HasOnly(schema, ["type", "enum"])) ? Always : null;
        }

        var functions = _functions.Count;
        var told = member.IsAbsentOrNull ? Local($"{access}.GetValueOrDefault()", site, member.Type)
            : member.IsRequired ? OfPresent(access, site, member.Type)
            : OfPresent(access, site, member.Type with { IsNullable = true }, isAbsent: true);
        if (told is not null || member.IsRequired)
        {
            return told;
        }

        // A member that may be absent, and whose type does not tell whether it fits, is accepted where it is absent.
        _functions.Forget(functions);
        return member.IsAbsentOrNull ? $"!{access}.IsPresent" : $"{access} is null";
    }

    /// <summary>A value that is there.</summary>
    /// <param name="access">The value.</param>
    /// <param name="site">Its schema.</param>
    /// <param name="type">Its type.</param>
    /// <param name="isAbsent">Whether null says that it is not there after all.</param>
    public string? OfPresent(string access, SchemaSite site, TypeSpec type, bool isAbsent = false)
    {
        if (!type.IsNullable)
        {
            return OfValue(access, site, type) is not { } condition ? null
                : condition == Always && type.IsReference ? $"{access} is not null"
                : condition;
        }

        return !isAbsent && !AcceptsNull(site) ? null
            : !type.IsReference ? Local(access, site, type, isAbsent)
            : OfValue(access, site, type) is not { } inner ? null
            : inner == Always ? Always
            : $"({access} is null || {inner})";
    }

    private string? Local(string access, SchemaSite site, TypeSpec type, bool isAbsent = false)
    {
        var local = AcceptanceFunctions.Numbered("present", ++_locals);
        return !isAbsent && !AcceptsNull(site) ? null
            : OfValue(local, site, type) is not { } inner ? null
            : inner == Always ? Always
            : $"({access} is not {{ }} {local} || {inner})";
    }

    /// <summary>Whether null fits, of a schema whose type has it.</summary>
    private bool AcceptsNull(SchemaSite site)
        => Find(site) is { Schema: var schema } end
            && (OrNull.Find(end) is not null
                ? schema.Has("anyOf")
                : (schema.Types & SchemaTypes.Null) != 0 && !schema.Has("const") && (schema.Value("enum") is not Json.JsonArray values || values.Items.Any(item => item is Json.JsonNull)));

    /// <summary>A value that is not null; where the condition is not <see cref="Always"/>, null makes it false.</summary>
    public string? OfValue(string access, SchemaSite site, TypeSpec type)
    {
        if (Find(site) is not { } end)
        {
            return null;
        }

        if (OrNull.Find(end) is { } inner)
        {
            return AcceptanceOfScalars.HasOnly(end.Schema, ["anyOf"]) ? OfValue(access, inner, type) : null;
        }

        return type.Kind switch
        {
            TypeKind.Array => _collections.OfArray(access, end, type),
            TypeKind.Map => _collections.OfMap(access, end, type),
            TypeKind.Object => OfObjectType(access, end, type),
            TypeKind.Any => end.Schema.Boolean == true ? Always : null,
            TypeKind.Declared when type.Item is null => OfObjectType(access, end, type),
            TypeKind.Declared => OfValue(access + ".Value", end, type.Item!),
            _ => _scalars.Condition(access, end, type),
        };
    }

    /// <summary>The bounds of integers, where a schema says nothing else about them; null for any other value.</summary>
    public (decimal Least, decimal Most, bool AreThoseOfType)? Bounds(SchemaSite site, TypeSpec type)
        => type.IsNullable || Find(site) is not { } end || OrNull.Find(end) is not null ? null
            : type is { Kind: TypeKind.Declared, Item: { } inner } ? Bounds(end, inner)
            : type.Kind is TypeKind.Int32 or TypeKind.Int64 ? AcceptanceOfScalars.Bounded(end.Schema, type)
            : null;

    private string? OfObjectType(string access, SchemaSite site, TypeSpec type)
    {
        var name = UnionTypes.IsChoice(site.Schema)
            ? _functions.Name(type.CSharp, type.CSharp, isReference: false, () => OfBranches(site, type.CSharp))
            : _functions.Name(type.CSharp, type.CSharp, type.IsReference, () => _types.Object(type.CSharp) is { } spec ? OfMembers(site, spec) : null);
        return name is null ? null : $"{name}({access})";
    }

    private IEnumerable<string>? OfBranches(SchemaSite site, string type)
    {
        var union = _types.Nested.Unions.FirstOrDefault(union => _types.Global(union.Name) == type);
        if (union is null || !AcceptanceOfScalars.HasOnly(site.Schema, ["type", "oneOf"]) || UnionBranches.Find(site, Find) is not { } branches)
        {
            return null;
        }

        var cases = branches.Branches.Select((branch, index) =>
        {
            var spec = union.Branches[index];
            var full = $"{type}.{spec.Name}";
            return _functions.Name(full, full, isReference: true, () => OfMembers(branch.Site, spec)) is { } name ? $"{full} branch => {name}(branch), " : null;
        }).ToArray();
        return cases.Contains(null) ? null : [$"value switch {{ {string.Concat(cases)}_ => false }}"];
    }

    /// <summary>Follows references that say nothing else.</summary>
    private SchemaSite? Find(SchemaSite site)
        => _closure.Hops(site).All(hop => _closure.ReferenceOf(hop) is null || hop.Schema.Rules.Length == 1) ? _closure.Follow(site) : null;
}
