using FuseChat.Gen.Model;

namespace FuseChat.Gen.Emit;

/// <summary>A scalar type over an integer or a string: parse, format, compare, JSON value and JSON key.</summary>
internal static class ScalarEmitter
{
    private const string Json = "global::FuseChat.Runtime.Json.";

    public static SourceFile Emit(ScalarSpec scalar) => SourceFile.Of(scalar.Type, scalar.Schema, null, writer =>
    {
        var type = scalar.Type.Name;
        writer.Lines($"""
            /// <summary>{XmlDoc.Text(scalar.Summary)}</summary>
            /// <remarks>JSON: {XmlDoc.Text(scalar.Value.Phrase)}. Source: <c>{XmlDoc.Text(scalar.Schema)}</c>.</remarks>
            [global::System.CodeDom.Compiler.GeneratedCode("FuseChat.Gen", "{GeneratorVersion.Text}")]
            """);
        var contracts = $"global::System.IComparable<{type}>, global::System.IParsable<{type}>, {Json}IAttributesCodec<{type}, {type}>, {Json}IAttributesKey<{type}>";
        using (writer.Block($"readonly partial record struct {type} : {contracts}"))
        {
            if (scalar.Value.Kind == TypeKind.String)
            {
                EmitString(type, writer);
            }
            else
            {
                EmitInteger(type, scalar.Value, writer);
            }
        }
    });

    private static void EmitInteger(string type, TypeSpec value, SourceWriter writer)
    {
        var cast = value.Kind == TypeKind.Int32 ? "(int)" : "";
        EmitIntegerConstructor(type, value, writer);
        writer.Lines($$"""

            /// <summary>The value; 0 in a default instance{{(value.Minimum > 0 || value.Maximum < 0 ? ", which stands for nothing and is never written" : "")}}.</summary>
            public {{value.CSharp}} Value { get; }

            /// <summary>Makes one from its value.</summary>
            public static explicit operator {{type}}({{value.CSharp}} value) => new(value);

            /// <summary>Reads the value.</summary>
            public static explicit operator {{value.CSharp}}({{type}} value) => value.Value;

            /// <summary>Compares values.</summary>
            public static bool operator <({{type}} left, {{type}} right) => left.CompareTo(right) < 0;

            /// <summary>Compares values.</summary>
            public static bool operator <=({{type}} left, {{type}} right) => left.CompareTo(right) <= 0;

            /// <summary>Compares values.</summary>
            public static bool operator >({{type}} left, {{type}} right) => left.CompareTo(right) > 0;

            /// <summary>Compares values.</summary>
            public static bool operator >=({{type}} left, {{type}} right) => left.CompareTo(right) >= 0;

            /// <summary>Reads decimal digits.</summary>
            /// <inheritdoc />
            public static {{type}} Parse(string s, global::System.IFormatProvider? provider = null)
            {
                global::System.ArgumentNullException.ThrowIfNull(s);
                return TryParse(s, provider, out var result) ? result : throw new global::System.FormatException($"\"{s}\" is no {{type}}: accepted is {{value.Phrase}}");
            }

            /// <summary>Reads decimal digits.</summary>
            /// <inheritdoc />
            public static bool TryParse(string? s, global::System.IFormatProvider? provider, out {{type}} result)
            {
                var isParsed = {{value.CSharp}}.TryParse(s, global::System.Globalization.NumberStyles.AllowLeadingSign, global::System.Globalization.CultureInfo.InvariantCulture, out var value){{Range(value)}};
                result = isParsed ? new(value) : default;
                return isParsed;
            }

            /// <inheritdoc />
            public int CompareTo({{type}} other) => Value.CompareTo(other.Value);

            /// <summary>The value in decimal digits.</summary>
            public override string ToString() => Value.ToString(global::System.Globalization.CultureInfo.InvariantCulture);

            static {{type}} {{Json}}IAttributesCodec<{{type}}, {{type}}>.Read(ref {{Json}}AttributesReader reader)
            {
                // What does not fit is reported and read as 0, which may be out of range.
                var value = reader.ReadInteger({{value.MinimumLiteral}}, {{value.MaximumLiteral}});
                return value == 0 ? default : new({{cast}}value);
            }

            static void {{Json}}IAttributesCodec<{{type}}, {{type}}>.Write(ref {{Json}}AttributesWriter writer, {{type}} value) => writer.Integer(new {{type}}(value.Value).Value);

            static bool {{Json}}IAttributesKey<{{type}}>.TryReadName(global::System.ReadOnlySpan<byte> name, out {{type}} key)
            {
                var isKey = {{Json}}IntegerName.TryParse(name, {{value.MinimumLiteral}}, {{value.MaximumLiteral}}, out var value);
                key = isKey ? new({{cast}}value) : default;
                return isKey;
            }

            static void {{Json}}IAttributesKey<{{type}}>.WriteName(ref {{Json}}AttributesWriter writer, {{type}} key) => {{Json}}IntegerName.Write(ref writer, new {{type}}(key.Value).Value);

            static bool {{Json}}Compact.ICompactText<{{type}}>.CanScan => true;

            static int {{Json}}Compact.ICompactText<{{type}}>.MaxLength => {{(value.Kind == TypeKind.Int32 ? "11" : Json + "Compact.CompactInteger.MaxLength")}};

            static bool {{Json}}Compact.ICompactText<{{type}}>.TryScan(global::System.ReadOnlySpan<byte> text, ref int position, out {{type}} value)
            {
                var isRead = {{Json}}Compact.CompactInteger.TryScan(text, ref position, {{value.MinimumLiteral}}, {{value.MaximumLiteral}}, out var integer);
                value = isRead ? new({{cast}}integer) : default;
                return isRead;
            }

            static int {{Json}}Compact.ICompactText<{{type}}>.Print(global::System.Span<byte> target, {{type}} value) => {{Json}}Compact.CompactInteger.Print(target, new {{type}}(value.Value).Value);
            """);
    }

    private static void EmitIntegerConstructor(string type, TypeSpec value, SourceWriter writer)
    {
        writer.Line("/// <summary>Makes one from its value.</summary>");
        writer.Line($"/// <param name=\"value\">{XmlDoc.Text(Sentence.Capitalized(value.Phrase))}.</param>");
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

    // Bounds that the C# type has anyway are left out: the compiler warns of a pattern that always matches.
    private static string Range(TypeSpec value) => (value.Minimum, value.Maximum) switch
    {
        (null, null) => "",
        ({ }, null) => $"\n        && value >= {value.MinimumLiteral}",
        (null, { }) => $"\n        && value <= {value.MaximumLiteral}",
        _ => $"\n        && value is >= {value.MinimumLiteral} and <= {value.MaximumLiteral}",
    };

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

        /// <summary>Makes one from its value.</summary>
        public static explicit operator {{type}}(string value) => new(value);

        /// <summary>Reads the value.</summary>
        public static explicit operator string({{type}} value) => value.Value;

        /// <summary>Compares values.</summary>
        public static bool operator <({{type}} left, {{type}} right) => left.CompareTo(right) < 0;

        /// <summary>Compares values.</summary>
        public static bool operator <=({{type}} left, {{type}} right) => left.CompareTo(right) <= 0;

        /// <summary>Compares values.</summary>
        public static bool operator >({{type}} left, {{type}} right) => left.CompareTo(right) > 0;

        /// <summary>Compares values.</summary>
        public static bool operator >=({{type}} left, {{type}} right) => left.CompareTo(right) >= 0;

        /// <summary>Takes the string as it is.</summary>
        /// <inheritdoc />
        public static {{type}} Parse(string s, global::System.IFormatProvider? provider = null) => new(s);

        /// <summary>Takes the string as it is.</summary>
        /// <inheritdoc />
        public static bool TryParse(string? s, global::System.IFormatProvider? provider, out {{type}} result)
        {
            result = s is null ? default : new(s);
            return s is not null;
        }

        /// <inheritdoc />
        public int CompareTo({{type}} other) => string.CompareOrdinal(Value, other.Value);

        /// <summary>The value.</summary>
        public override string ToString() => Value;

        static {{type}} {{Json}}IAttributesCodec<{{type}}, {{type}}>.Read(ref {{Json}}AttributesReader reader) => new(reader.ReadString());

        static void {{Json}}IAttributesCodec<{{type}}, {{type}}>.Write(ref {{Json}}AttributesWriter writer, {{type}} value) => writer.String(value.Value);

        static bool {{Json}}IAttributesKey<{{type}}>.TryReadName(global::System.ReadOnlySpan<byte> name, out {{type}} key)
        {
            key = new(global::System.Text.Encoding.UTF8.GetString(name));
            return true;
        }

        static void {{Json}}IAttributesKey<{{type}}>.WriteName(ref {{Json}}AttributesWriter writer, {{type}} key) => writer.String(key.Value);

        static bool {{Json}}Compact.ICompactText<{{type}}>.CanScan => true;

        static bool {{Json}}Compact.ICompactText<{{type}}>.IsQuoted => true;

        static bool {{Json}}Compact.ICompactText<{{type}}>.TryScan(global::System.ReadOnlySpan<byte> text, ref int position, out {{type}} value)
        {
            var isRead = {{Json}}Compact.CompactString.TryScan(text, ref position, out var scanned);
            value = isRead ? new(scanned) : default;
            return isRead;
        }
        """);
}
