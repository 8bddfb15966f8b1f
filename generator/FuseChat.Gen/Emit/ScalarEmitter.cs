using FuseChat.Gen.Model;
using FuseChat.Gen.Model.Types;

namespace FuseChat.Gen.Emit;

/// <summary>A scalar type over an integer, a string or what its text means: parse, format, compare, JSON value and JSON key.</summary>
internal static class ScalarEmitter
{
    private const string Scalars = RuntimeName.Scalars;

    public static SourceFile Emit(ScalarSpec scalar, bool isDocumented) => SourceFile.Of(scalar.Type, scalar.Schema, isDocumented, writer =>
    {
        var type = scalar.Type.Name;
        var contract = Scalars + scalar.Value.Kind switch
        {
            TypeKind.String => $"IAttributesString<{type}>",
            TypeKind.Text or TypeKind.Key => $"IAttributesText<{type}, {scalar.Value.CSharp}, {scalar.Value.Reader}>",
            _ => $"IAttributesInteger<{type}>",
        };
        writer.Docs($"""
            /// <summary>{XmlDoc.Text(scalar.Summary)}</summary>
            /// <remarks>JSON: {XmlDoc.Text(scalar.Value.Phrase)}. Source: <c>{XmlDoc.Text(scalar.Schema)}</c>.</remarks>
            """);
        TypeAttributes.Emit(scalar, writer);
        using (writer.Block($"readonly partial record struct {type} : {contract}"))
        {
            switch (scalar.Value.Kind)
            {
                case TypeKind.String:
                    EmitString(type, writer);
                    break;
                case TypeKind.Text or TypeKind.Key:
                    EmitText(type, scalar.Value, writer);
                    break;
                default:
                    EmitInteger(type, scalar.Value, writer);
                    break;
            }

            EmitOperators(type, scalar.Value.CSharp, writer);
            EmitParsing(type, writer);
            EmitContract(type, contract, scalar.Value, writer);
        }
    });

    private static void EmitInteger(string type, TypeSpec value, SourceWriter writer)
    {
        EmitIntegerConstructor(type, value, writer);
        writer.Lines($$"""

            /// <summary>The value; 0 in a default instance{{(value.Minimum > 0 || value.Maximum < 0 ? ", which stands for nothing and is never written" : "")}}.</summary>
            public {{value.CSharp}} Value { get; }

            /// <inheritdoc />
            public int CompareTo({{type}} other) => Value.CompareTo(other.Value);

            /// <summary>The value in decimal digits.</summary>
            public override string ToString() => Value.ToString(global::System.Globalization.CultureInfo.InvariantCulture);

            """);
    }

    private static void EmitIntegerConstructor(string type, TypeSpec value, SourceWriter writer)
    {
        writer.Line("/// <summary>Makes one from its value.</summary>");
        writer.Docs($"/// <param name=\"value\">{XmlDoc.Text(Sentence.Capitalized(value.Phrase))}.</param>");
        if (value.HasBounds)
        {
            writer.Line("/// <exception cref=\"global::System.ArgumentOutOfRangeException\">The value is out of range.</exception>");
        }

        using (writer.Block($"public {type}({value.CSharp} value)"))
        {
            if (value.Minimum is not null)
            {
                writer.Line($"global::System.ArgumentOutOfRangeException.ThrowIfLessThan(value, {value.MinimumLiteral});");
            }

            if (value.Maximum is not null)
            {
                writer.Line($"global::System.ArgumentOutOfRangeException.ThrowIfGreaterThan(value, {value.MaximumLiteral});");
            }

            writer.Line("Value = value;");
        }
    }

    private static void EmitString(string type, SourceWriter writer) => writer.Lines($$"""
        private readonly string? _value;

        /// <summary>Makes one from its value.</summary>
        /// <param name="value">Any string.</param>
        public {{type}}(string value)
        {
            global::System.ArgumentNullException.ThrowIfNull(value);

            // The empty string is kept as the default instance keeps it, so that the two are equal.
            _value = value.Length == 0 ? null : value;
        }

        /// <summary>The value; empty in a default instance.</summary>
        public string Value => _value ?? "";

        /// <inheritdoc />
        public int CompareTo({{type}} other) => string.CompareOrdinal(Value, other.Value);

        /// <summary>The value.</summary>
        public override string ToString() => Value;

        """);

    private static void EmitText(string type, TypeSpec value, SourceWriter writer) => writer.Lines($$"""
        /// <summary>Makes one from its value.</summary>
        /// <param name="value">{{XmlDoc.Text(Sentence.Capitalized(value.Phrase))}}.</param>
        public {{type}}({{value.CSharp}} value) => Value = value;

        /// <summary>The value.</summary>
        public {{value.CSharp}} Value { get; }

        /// <inheritdoc />
        public int CompareTo({{type}} other) => Value.CompareTo(other.Value);

        /// <summary>The text that JSON has.</summary>
        public override string ToString() => {{value.Codec}}.ToText(Value);

        """);

    private static void EmitOperators(string type, string value, SourceWriter writer) => writer.Lines($$"""
        /// <summary>Makes one from its value.</summary>
        public static explicit operator {{type}}({{value}} value) => new(value);

        /// <summary>Reads the value.</summary>
        public static explicit operator {{value}}({{type}} value) => value.Value;

        /// <summary>Compares values.</summary>
        public static bool operator <({{type}} left, {{type}} right) => left.CompareTo(right) < 0;

        /// <summary>Compares values.</summary>
        public static bool operator <=({{type}} left, {{type}} right) => left.CompareTo(right) <= 0;

        /// <summary>Compares values.</summary>
        public static bool operator >({{type}} left, {{type}} right) => left.CompareTo(right) > 0;

        /// <summary>Compares values.</summary>
        public static bool operator >=({{type}} left, {{type}} right) => left.CompareTo(right) >= 0;

        """);

    private static void EmitParsing(string type, SourceWriter writer) => writer.Lines($$"""
        /// <summary>Reads the text of a value, whatever the culture.</summary>
        /// <inheritdoc />
        public static {{type}} Parse(string s, global::System.IFormatProvider? provider = null) => {{Scalars}}ScalarText.Parse<{{type}}>(s);

        /// <summary>Reads the text of a value, whatever the culture.</summary>
        /// <inheritdoc />
        public static bool TryParse(string? s, global::System.IFormatProvider? provider, out {{type}} result) => {{Scalars}}ScalarText.TryParse(s, out result);

        """);

    private static void EmitContract(string type, string contract, TypeSpec value, SourceWriter writer) => writer.Lines(value.Kind switch
    {
        TypeKind.String => $"""
            static {type} {contract}.FromString(string value) => new(value);

            static string {contract}.ToString({type} scalar) => scalar.Value;
            """,
        TypeKind.Text or TypeKind.Key => $"""
            static {type} {contract}.FromValue({value.CSharp} value) => new(value);

            static {value.CSharp} {contract}.ToValue({type} scalar) => scalar.Value;
            """,
        _ => $"""
            static long {contract}.Minimum => {value.MinimumLiteral};

            static long {contract}.Maximum => {value.MaximumLiteral};

            static {type} {contract}.FromInteger(long value) => new({(value.Kind == TypeKind.Int32 ? "(int)" : "")}value);

            static long {contract}.ToInteger({type} scalar) => scalar.Value;
            """,
    });
}
