using FuseChat.Gen.Json;
using FuseChat.Gen.Model.Types;
using FuseChat.Gen.Schemas;
using FuseChat.Gen.Validation;

namespace FuseChat.Gen.Model;

/// <summary>The operands of a step as C# expressions.</summary>
/// <param name="parameters">The mutation's parameters.</param>
/// <param name="property">The type of the property that the step changes.</param>
/// <param name="isInValue">Whether parameters are arguments by position.</param>
internal readonly struct StepOperands(EquatableArray<ParameterSpec> parameters, TypeSpec property, bool isInValue)
{
    /// <summary>The operands in the mutation's method, which has parameters.</summary>
    public static StepOperands InMethod(EquatableArray<ParameterSpec> parameters, TypeSpec property) => new(parameters, property, isInValue: false);

    /// <summary>The operands in the mutation's value, which has arguments by position.</summary>
    public static StepOperands InValue(EquatableArray<ParameterSpec> parameters, TypeSpec property) => new(parameters, property, isInValue: true);

    /// <summary>A parameter in braces.</summary>
    public string Parameter(string text) => Named(ParameterName.Of(text)!);

    /// <summary>A parameter.</summary>
    public string Named(string name)
    {
        var parameter = Find(name)!;
        return isInValue ? parameter.Access : parameter.Name;
    }

    /// <summary>Whether a value is a parameter that may be null.</summary>
    public bool IsNullable(JsonNode value) => Find(ParameterName.Of(value)) is { Type.IsNullable: true };

    /// <summary>An item of the property's array, or a value of its map.</summary>
    public string Item(JsonNode value) => Value(value, property.Item!);

    /// <summary>A value of a map whose type follows from the value alone.</summary>
    public string FillItem(JsonNode value)
    {
        var isOther = property.Item!.IsNullable
            || (property.Item.Kind != TypeKind.Any && Find(ParameterName.Of(value)) is { } parameter && parameter.Type.Text != property.Item.Text);
        return isOther ? $"({property.Item.Text}){Item(value)}" : Item(value);
    }

    /// <summary>A parameter in braces, or a constant.</summary>
    public string Value(JsonNode value, TypeSpec type)
        => ParameterName.Of(value) is { } name ? (IsConverted(value, type) ? $"({type.CSharp})" : "") + Named(name) : ValueExpression.Of(value, type) ?? "null";

    /// <summary>Whether a value of any kind is made of another: of a constant, or of a parameter of one kind.</summary>
    public bool IsConverted(JsonNode value, TypeSpec type) => type.Kind == TypeKind.Any && Find(ParameterName.Of(value)) is not { Type.Kind: TypeKind.Any };

    /// <summary>What is added, and the bounds.</summary>
    public string Increment(StepSchema step, TypeSpec type)
        => $"{Value(step.Value!, type)}, {type.MinimumLiteral}, {type.MaximumLiteral}";

    private ParameterSpec? Find(string? name)
    {
        foreach (var parameter in parameters)
        {
            if (parameter.JsonName == name)
            {
                return parameter;
            }
        }

        return null;
    }
}
