using System.ComponentModel;
using System.Diagnostics.CodeAnalysis;
using System.Globalization;

namespace FuseChat.Runtime.Json.Converters;

/// <summary>Lets configuration, model binding and designers make a scalar type, such as an id, from text. Emitted scalar types carry it.</summary>
/// <remarks>The invariant culture is used whatever culture is asked for: the text is data.</remarks>
/// <typeparam name="T">The scalar type.</typeparam>
public sealed class AttributesScalarTypeConverter<T> : TypeConverter
    where T : struct, IParsable<T>, IFormattable
{
    /// <inheritdoc />
    public override bool CanConvertFrom(ITypeDescriptorContext? context, Type sourceType)
        => sourceType == typeof(string) || base.CanConvertFrom(context, sourceType);

    /// <inheritdoc />
    /// <exception cref="FormatException">The text is no such scalar.</exception>
    public override object? ConvertFrom(ITypeDescriptorContext? context, CultureInfo? culture, object value)
        => value is string text ? T.Parse(text, CultureInfo.InvariantCulture) : base.ConvertFrom(context, culture, value);

    /// <inheritdoc />
    public override bool CanConvertTo(ITypeDescriptorContext? context, [NotNullWhen(true)] Type? destinationType)
        => destinationType == typeof(string) || base.CanConvertTo(context, destinationType);

    /// <inheritdoc />
    public override object? ConvertTo(ITypeDescriptorContext? context, CultureInfo? culture, object? value, Type destinationType)
        => value is T scalar && destinationType == typeof(string)
            ? scalar.ToString(null, CultureInfo.InvariantCulture)
            : base.ConvertTo(context, culture, value, destinationType);

    /// <inheritdoc />
    public override bool IsValid(ITypeDescriptorContext? context, object? value) => value is string text && T.TryParse(text, CultureInfo.InvariantCulture, out _);
}
