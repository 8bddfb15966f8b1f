using System.Reflection;
using System.Text.Json;
using FuseChat.Gen.Naming;
using FuseChat.Runtime.Attributes;

namespace FuseChat.Gen.Tests.Shapes;

/// <summary>What must hold of an emitted document, checked against texts and the model of its shape.</summary>
/// <param name="shape">The shape.</param>
/// <param name="validate">What a static class of the same schema says of a text.</param>
internal sealed class ShapeChecks<T>(ObjectShape shape, Func<string, AttributesViolations> validate) : IShapeChecks
    where T : class, ITwilioAttributes<T>
{
    private readonly MethodInfo _validate = typeof(T).GetMethod("Validate", [])!;

    public AttributesViolations Validate(string text)
    {
        var violations = validate(text);
        if (T.TryParse(text, out var value, out _))
        {
            Assert.Equal(violations, (IEnumerable<AttributesViolation>)_validate.Invoke(value, null)!);
        }

        return violations;
    }

    public void CheckReading(string text)
    {
        using var json = JsonDocument.Parse(text);
        var isRead = T.TryParse(text, out var value, out var problems);
        Assert.True(isRead == shape.IsReadable(json.RootElement), $"the model says {shape.IsReadable(json.RootElement)}, it is {isRead}: {problems} in {text.ReplaceLineEndings(" ")}");
        if (isRead)
        {
            Assert.Equal(text, value!.ToJson());
            Assert.Equal(value, T.Parse(text));
        }
        else
        {
            Assert.All(problems, problem => Assert.True(JsonPath.Exists(json.RootElement, problem.Pointer), problem.ToString()));
            Assert.NotEmpty(problems);
        }
    }

    public void CheckWriting(string text)
    {
        // A document that was never read is written in one way, and means the same.
        var read = T.Parse(text);
        var made = Activator.CreateInstance<T>();
        foreach (var member in shape.Members)
        {
            Property(typeof(T), member.Name).SetValue(made, Property(typeof(T), member.Name).GetValue(read));
        }

        using var before = JsonDocument.Parse(text);
        using var after = JsonDocument.Parse(made.ToJson());
        foreach (var member in shape.Members)
        {
            var isThere = before.RootElement.TryGetProperty(member.Name, out var expected);
            Assert.Equal(isThere, after.RootElement.TryGetProperty(member.Name, out var found));
            Assert.True(!isThere || JsonMeaning.Same(expected, found), $"{member.Name} is {JsonMeaning.Raw(expected)} and was written as {JsonMeaning.Raw(found)}");
        }
    }

    public void CheckChange(string text, string source, Random random)
    {
        using var before = JsonDocument.Parse(text);
        using var other = JsonDocument.Parse(source);
        var path = new List<string>();
        var changed = (T)Change(T.Parse(text), T.Parse(source), shape, before.RootElement, other.RootElement, path, random, out var expected);
        JsonChange.Check(text, changed.ToJson(), path, expected);
    }

    // Takes one member of the other document; goes down into objects that both have.
    private static object Change(object target, object source, ObjectShape shape, JsonElement before, JsonElement other, List<string> path, Random random, out JsonElement? expected)
    {
        var members = shape.Members.Where(member => member.Shape is not ConstantShape).ToArray();
        if (members.Length == 0)
        {
            path.Add(shape.Members[0].Name);
            expected = before.GetProperty(shape.Members[0].Name);
            return target;
        }

        var member = members[random.Next(members.Length)];
        path.Add(member.Name);
        var property = Property(target.GetType(), member.Name);
        var clone = target.GetType().GetMethod("<Clone>$")!.Invoke(target, null)!;
        var (hasBefore, hasOther) = (before.TryGetProperty(member.Name, out var old), other.TryGetProperty(member.Name, out var taken));
        if (hasBefore && hasOther && random.Next(3) > 0 && ObjectOf(member.Shape, old) is { } inner && inner == ObjectOf(member.Shape, taken) && !member.MayBeNull)
        {
            property.SetValue(clone, Change(property.GetValue(target)!, property.GetValue(source)!, inner, old, taken, path, random, out expected));
        }
        else
        {
            property.SetValue(clone, property.GetValue(source));
            expected = hasOther ? taken : null;
        }

        return clone;
    }

    private static ObjectShape? ObjectOf(Shape shape, JsonElement value) => value.ValueKind != JsonValueKind.Object ? null : shape switch
    {
        ObjectShape one => one,
        ReferenceShape reference => ObjectOf(reference.Target, value),
        UnionShape union => union.BranchOf(value),
        _ => null,
    };

    private static PropertyInfo Property(Type type, string name) => type.GetProperty(CSharpName.Pascal(name)) ?? throw new InvalidOperationException($"{type} has no property for {name}");
}
