using FuseChat.Gen.Json;
using FuseChat.Gen.Naming;
using FuseChat.Gen.Schemas;
using FuseChat.Gen.Validation;

namespace FuseChat.Gen.Model;

/// <summary>The operands of a step as C# expressions.</summary>
/// <param name="parameters">The mutation's parameters.</param>
/// <param name="property">The type of the property that the step changes.</param>
internal sealed class StepOperands(EquatableArray<ParameterSpec> parameters, TypeSpec property)
{
    /// <summary>A parameter in braces.</summary>
    public string Parameter(string text) => Find(ParameterName.Of(text))!.Name;

    /// <summary>Whether a value is a parameter that may be null.</summary>
    public bool IsNullable(JsonNode value) => Find(ParameterName.Of(value)) is { Type.IsNullable: true };

    /// <summary>An item of the property's array, or a value of its map.</summary>
    public string Item(JsonNode value) => Value(value, property.Item!);

    /// <summary>A value of a map whose type follows from the value alone.</summary>
    public string FillItem(JsonNode value)
    {
        var isNarrow = property.Item!.Kind == TypeKind.Int64 && Find(ParameterName.Of(value)) is { Type.Kind: TypeKind.Int32 };
        return isNarrow ? $"(long){Item(value)}" : Item(value);
    }

    public string Value(JsonNode value, TypeSpec type) => (value, type.Kind) switch
    {
        _ when ParameterName.Of(value) is { } name => Parameter($"{{{name}}}"),
        (JsonString text, TypeKind.Declared) => $"new {type.CSharp}({CSharpLiteral.String(text.Value)})",
        (JsonString text, _) => CSharpLiteral.String(text.Value),
        (JsonBoolean { Value: var isTrue }, _) => isTrue ? "true" : "false",
        (JsonNumber number, TypeKind.Int64) => number.Text + "L",
        (JsonNumber number, TypeKind.Double) => number.Text + "d",
        (JsonNumber number, TypeKind.Declared) => $"new {type.CSharp}({number.Text})",
        (JsonNumber number, _) => number.Text,
        _ => "null",
    };

    /// <summary>What is added, and the bounds.</summary>
    public string Increment(StepSchema step, TypeSpec type)
        => $"{Value(step.Value!, type)}, {type.MinimumLiteral}, {type.MaximumLiteral}";

    private ParameterSpec? Find(string? name) => parameters.FirstOrDefault(parameter => parameter.JsonName == name);
}
