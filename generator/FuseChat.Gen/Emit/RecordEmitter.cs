using FuseChat.Gen.Model;
using FuseChat.Gen.Naming;

namespace FuseChat.Gen.Emit;

/// <summary>A document: its properties, parsing and writing, rules and mutations, and the types of what is inside it.</summary>
internal static class RecordEmitter
{
    public static SourceFile Emit(RecordSpec record, bool isDocumented) => SourceFile.Of(
        record.Type,
        record.Schema,
        isDocumented,
        writer => EmitType(record, writer),
        record.Validator is { } validator ? writer => RuleEmitter.EmitRules(validator, writer) : null);

    private static void EmitType(RecordSpec record, SourceWriter writer)
    {
        var own = record.Object;
        var place = record.Resource is null ? "JSON object" : $"JSON object in the <c>attributes</c> of a Twilio {record.Resource}";
        EmitDocs(own, place, writer);
        TypeAttributes.Emit(record, writer);
        var bases = new[]
        {
            record.GetsBase ? $"FcgAttributes::AttributesRecord<{own.Name}>" : null,
            record.Resource is null ? null : $"FcgAttributes::ITwilioAttributes<{own.Name}>",
            MemberEmitter.Contract(own),
            own.Shape == TypeShape.Class && record.Resource is null ? $"global::System.IEquatable<{own.Name}>" : null,
        }.OfType<string>().ToArray();
        using (writer.Block($"{own.Head} : {string.Join(", ", bases)}"))
        {
            EmitMembers(own, writer);
            if (record.Resource is not null)
            {
                writer.Line();
                EmitResource(record.Resource, writer);
                if (!record.InheritsText)
                {
                    writer.Line();
                    EmitText(own, writer);
                }
            }

            if (own.Shape == TypeShape.Class)
            {
                writer.Line();
                ClassEmitter.Emit(own, writer);
            }

            if (record.Validator is { } validator)
            {
                writer.Line();
                RuleEmitter.EmitValidate(validator, writer);
            }

            if (!record.Mutations.IsEmpty)
            {
                writer.Line();
                MutationEmitter.Emit(record, writer);
            }

            writer.Line();
            MemberEmitter.Emit(own, writer);
            foreach (var nested in record.Nested)
            {
                writer.Line();
                EmitDocs(nested, "JSON object", writer);
                TypeAttributes.Emit(nested, record.Type, writer);
                EmitNested(nested, null, null, writer);
            }

            foreach (var union in record.Unions)
            {
                writer.Line();
                UnionEmitter.Emit(union, record.Type, EmitBranch, writer);

                void EmitBranch(ObjectSpec branch, string last)
                {
                    EmitDocs(branch, "JSON object", writer);
                    TypeAttributes.Emit(branch, record.Type, writer);
                    EmitNested(branch, union, last, writer);
                }
            }

            foreach (var type in record.Enums)
            {
                writer.Line();
                EnumEmitter.Emit(type, writer);
                writer.Line();
                EnumEmitter.EmitText(type, writer);
            }
        }
    }

    private static void EmitDocs(ObjectSpec type, string place, SourceWriter writer) => writer.Docs($"""
        /// <summary>{XmlDoc.Text(type.Summary)}</summary>
        /// <remarks>{place}; members that the schema does not know are kept. Source: <c>{XmlDoc.Text(type.Source)}</c>.</remarks>
        """);

    private static void EmitNested(ObjectSpec type, UnionSpec? union, string? last, SourceWriter writer)
    {
        using (writer.Block($"public sealed {type.Head} : {(union is null ? "" : $"{union.Name}, ")}{MemberEmitter.Contract(type)}"))
        {
            EmitMembers(type, writer);
            writer.Line();
            MemberEmitter.Emit(type, writer);
            if (last is not null)
            {
                writer.Line();
                writer.Line(last);
            }
        }
    }

    private static void EmitMembers(ObjectSpec type, SourceWriter writer)
    {
        foreach (var property in type.Properties)
        {
            EmitProperty(property, writer);
        }

        writer.Lines("""
            /// <summary>Members of the JSON object that the schema does not know.</summary>
            public FcgAttributes::UnknownMembers UnknownMembers { get; init; }
            """);
    }

    private static void EmitProperty(PropertySpec property, SourceWriter writer)
    {
        if (property.Constant is { } constant)
        {
            writer.Line("/// <inheritdoc />");
            writer.Line($"public override string {property.Name} => {CSharpLiteral.String(constant)};");
            writer.Line();
            return;
        }

        writer.Docs($"""
            /// <summary>{XmlDoc.Text(property.Summary)}</summary>
            /// <value>JSON <c>{XmlDoc.Text(property.JsonName)}</c>: {XmlDoc.Text(property.Type.AnyPhrase)}{(property.IsRequired ? "." : property.IsAbsentOrNull ? "; it may be absent." : "; null where it is absent.")}</value>
            """);
        writer.Lines($$"""
            public {{(property.IsRequired ? "required " : "")}}{{property.TypeText}} {{property.Name}} { get; init; }

            """);
        if (property.Default is { } absent)
        {
            writer.Lines($$"""
                /// <summary><see cref="{{property.Name}}" />; where it is absent, what the schema gives as its default.</summary>
                public {{property.Type.Text}} {{property.Name}}OrDefault() => {{property.Name}}{{(property.IsAbsentOrNull ? $".GetValueOrDefault({absent})" : $" ?? {absent}")}};

                """);
        }
    }

    private static void EmitResource(string resource, SourceWriter writer) => writer.Lines($"""
        /// <inheritdoc />
        public static FcgAttributes::TwilioResource Resource => FcgAttributes::TwilioResource.{resource};
        """);

    /// <summary>The members of the runtime's <c>AttributesRecord</c>, for a document that cannot inherit them.</summary>
    private static void EmitText(ObjectSpec document, SourceWriter writer)
    {
        var type = document.Name;
        var result = document.IsReference ? $"[global::System.Diagnostics.CodeAnalysis.NotNullWhen(true)] out {type}?" : $"out {type}";
        writer.Lines($$"""
            /// <inheritdoc />
            public static {{type}} Parse(string json) => FcgJson::AttributesText.Parse<{{type}}>(json);

            /// <summary>Reads a document from UTF-8.</summary>
            /// <inheritdoc cref="Parse(string)" />
            public static {{type}} Parse(global::System.ReadOnlySpan<byte> utf8Json) => FcgJson::AttributesText.Parse<{{type}}>(utf8Json);

            /// <inheritdoc />
            public static bool TryParse(string? json, {{result}} value, out FcgAttributes::AttributesProblems problems)
                => FcgJson::AttributesText.TryParse<{{type}}>(json, out value, out problems);

            /// <summary>Reads a document from UTF-8 without throwing.</summary>
            /// <inheritdoc cref="TryParse(string, out {{type}}, out FcgAttributes::AttributesProblems)" />
            public static bool TryParse(global::System.ReadOnlySpan<byte> utf8Json, {{result}} value, out FcgAttributes::AttributesProblems problems)
                => FcgJson::AttributesText.TryParse<{{type}}>(utf8Json, out value, out problems);

            /// <inheritdoc />
            public string ToJson() => FcgJson::AttributesText.ToJson(this);

            /// <summary>Writes the document as UTF-8.</summary>
            /// <inheritdoc cref="ToJson()" />
            public byte[] ToUtf8Json() => FcgJson::AttributesText.ToUtf8Json(this);

            /// <inheritdoc cref="FcgJson::AttributesText.Apply{TDocument}(FcgMutations::IMutation{TDocument}, string)" />
            public static string Apply(FcgMutations::IMutation<{{type}}> mutation, string json) => FcgJson::AttributesText.Apply(mutation, json);

            /// <inheritdoc cref="FcgJson::AttributesText.Apply{TDocument}(FcgMutations::IMutation{TDocument}, global::System.ReadOnlySpan{byte})" />
            public static byte[] Apply(FcgMutations::IMutation<{{type}}> mutation, global::System.ReadOnlySpan<byte> utf8Json) => FcgJson::AttributesText.Apply(mutation, utf8Json);
            """);
    }
}
