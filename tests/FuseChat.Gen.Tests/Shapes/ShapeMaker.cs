namespace FuseChat.Gen.Tests.Shapes;

/// <summary>Makes documents of shapes: objects, arrays, maps and unions in each other, some as definitions that are met again.</summary>
internal sealed class ShapeMaker(Random random)
{
    private static readonly string[] Names =
        ["name", "size", "status", "created_at", "read-by", "tag list", "gr\u00f6\u00dfe", "quo\"te", "class", "sl/ash", "til~de", "string", "day0", "\u4e16"];

    private readonly List<(string Name, Shape Shape)> _definitions = [];

    /// <summary>A document's schema and its shape.</summary>
    public (string Schema, ObjectShape Shape) Document()
    {
        // Definitions may refer to those before them, and the last to itself.
        for (var count = random.Next(3); count > 0; count--)
        {
            var name = $"def{_definitions.Count}";
            Shape? made = null;
            _definitions.Add((name, new ReferenceShape(name, () => made!)));
            made = Object(depth: 1);
        }

        // References to definitions that nothing ends would have no value: members of objects lead to them where they may be absent.
        var root = Object(depth: 3);
        var definitions = _definitions.Select(definition => $"\"{definition.Name}\": {((ReferenceShape)definition.Shape).Target.Schema}");
        var document = new ObjectShape(root.Members) { Beside = $$""", "x-twilio-resource": "user", "$defs": { {{string.Join(", ", definitions)}} }""" };
        return (document.Schema, document);
    }

    private ObjectShape Object(int depth, params IEnumerable<MemberShape> first)
    {
        var names = Names.OrderBy(_ => random.Next()).Take(1 + random.Next(4)).ToArray();
        return new ObjectShape([.. first, .. names.Select(name => Member(name, depth))]);
    }

    private MemberShape Member(string name, int depth)
    {
        var shape = Any(depth);
        return new MemberShape(name, shape, shape is not ReferenceShape && random.Next(3) == 0, random.Next(4) == 0);
    }

    private Shape Any(int depth) => (depth == 0 ? 0 : random.Next(10)) switch
    {
        4 => Object(depth - 1),
        5 => new ArrayShape(Any(depth - 1), random.Next(4) == 0, random.Next(4) == 0),
        6 => new MapShape(Scalars.Keys[random.Next(Scalars.Keys.Length)], Any(depth - 1)),
        7 => Union(depth - 1),
        9 => AnyShape.All[random.Next(AnyShape.All.Length)],
        8 when _definitions.Count > 0 => _definitions[random.Next(_definitions.Count)].Shape,
        _ => Scalars.All[random.Next(Scalars.All.Length)],
    };

    private UnionShape Union(int depth) => new(
        [.. new[] { "opened", "closed-by", "moved" }.Take(1 + random.Next(3)).Select(kind => Object(depth, new MemberShape(UnionShape.Kind, new ConstantShape(kind), IsRequired: true, MayBeNull: false)))],
        random.Next(2) == 0 ? null : new ObjectShape([.. new[] { "shared_id", "at" }.Take(1 + random.Next(2)).Select(name => Member(name, depth))]));
}
