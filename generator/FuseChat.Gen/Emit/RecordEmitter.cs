using FuseChat.Gen.Model;
using FuseChat.Gen.Naming;

namespace FuseChat.Gen.Emit;

/// <summary>The main part of a document: its properties, parsing and writing.</summary>
internal static class RecordEmitter
{
    public static SourceFile Emit(RecordSpec record) => SourceFile.Of(record.Type, record.Schema, null, writer =>
    {
        var own = record.Object;
        var place = record.Resource is null ? "JSON object" : $"JSON object in the <c>attributes</c> of a Twilio {record.Resource}";
        EmitDocs(own, place, writer);
        TypeAttributes.Emit(record, writer);
        var bases = new[]
        {
            record.Resource is null ? null : $"global::FuseChat.Runtime.Attributes.ITwilioAttributes<{own.Name}>",
            own.Shape == TypeShape.Class && record.Resource is null ? $"global::System.IEquatable<{own.Name}>" : null,
        }.OfType<string>().ToArray();
        using (writer.Block(own.Head + (bases.Length == 0 ? "" : $" : {string.Join(", ", bases)}")))
        {
            EmitMembers(own, writer);
            if (record.Resource is not null)
            {
                writer.Line();
                EmitText(record, writer);
            }

            if (own.Shape == TypeShape.Class)
            {
                writer.Line();
                ClassEmitter.Emit(own, writer);
            }

            foreach (var nested in record.Nested)
            {
                writer.Line();
                EmitDocs(nested, "JSON object", writer);
                TypeAttributes.Emit(nested, record.Type, writer);
                EmitNested(nested, null, writer);
            }

            foreach (var union in record.Unions)
            {
                writer.Line();
                UnionEmitter.Emit(union, EmitBranch, writer);

                void EmitBranch(ObjectSpec branch)
                {
                    EmitDocs(branch, "JSON object", writer);
                    EmitNested(branch, union.Name, writer);
                }
            }

            foreach (var type in record.Enums)
            {
                writer.Line();
                EnumEmitter.Emit(type, writer);
            }
        }
    });

    private static void EmitDocs(ObjectSpec type, string place, SourceWriter writer) => writer.Lines($"""
        /// <summary>{XmlDoc.Text(type.Summary)}</summary>
        /// <remarks>{place}; members that the schema does not know are kept. Source: <c>{XmlDoc.Text(type.Source)}</c>.</remarks>
        """);

    private static void EmitNested(ObjectSpec type, string? baseType, SourceWriter writer)
    {
        using (writer.Block($"public sealed {type.Head}{(baseType is null ? "" : $" : {baseType}")}"))
        {
            EmitMembers(type, writer);
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
            public global::FuseChat.Runtime.Attributes.UnknownMembers UnknownMembers { get; init; }
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

        writer.Lines($$"""
            /// <summary>{{XmlDoc.Text(property.Summary)}}</summary>
            /// <value>JSON <c>{{XmlDoc.Text(property.JsonName)}}</c>: {{XmlDoc.Text(property.Type.AnyPhrase)}}{{(property.IsRequired ? "." : property.IsAbsentOrNull ? "; it may be absent." : "; null where it is absent.")}}</value>
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

    private static void EmitText(RecordSpec record, SourceWriter writer)
    {
        var type = record.Object.Name;
        var result = record.Object.IsReference ? $"[global::System.Diagnostics.CodeAnalysis.NotNullWhen(true)] out {type}?" : $"out {type}";
        writer.Lines($$"""
            /// <inheritdoc />
            public static global::FuseChat.Runtime.Attributes.TwilioResource Resource => global::FuseChat.Runtime.Attributes.TwilioResource.{{record.Resource}};

            /// <inheritdoc />
            public static {{type}} Parse(string json) => global::FuseChat.Runtime.Json.AttributesText.Parse<{{type}}>(json);

            /// <summary>Reads a document from UTF-8.</summary>
            /// <inheritdoc cref="Parse(string)" />
            public static {{type}} Parse(global::System.ReadOnlySpan<byte> utf8Json) => global::FuseChat.Runtime.Json.AttributesText.Parse<{{type}}>(utf8Json);

            /// <inheritdoc />
            public static bool TryParse(string? json, {{result}} value, out global::FuseChat.Runtime.Attributes.AttributesProblems problems)
                => global::FuseChat.Runtime.Json.AttributesText.TryParse<{{type}}>(json, out value, out problems);

            /// <summary>Reads a document from UTF-8 without throwing.</summary>
            /// <inheritdoc cref="TryParse(string, out {{type}}, out global::FuseChat.Runtime.Attributes.AttributesProblems)" />
            public static bool TryParse(global::System.ReadOnlySpan<byte> utf8Json, {{result}} value, out global::FuseChat.Runtime.Attributes.AttributesProblems problems)
                => global::FuseChat.Runtime.Json.AttributesText.TryParse<{{type}}>(utf8Json, out value, out problems);

            /// <inheritdoc />
            public string ToJson() => global::FuseChat.Runtime.Json.AttributesText.ToJson(this);

            /// <summary>Writes the document as UTF-8.</summary>
            /// <inheritdoc cref="ToJson" />
            public byte[] ToUtf8Json() => global::FuseChat.Runtime.Json.AttributesText.ToUtf8Json(this);

            /// <inheritdoc cref="global::FuseChat.Runtime.Json.AttributesText.Apply{TDocument}(global::FuseChat.Runtime.Mutations.IMutation{TDocument}, string)" />
            public static string Apply(global::FuseChat.Runtime.Mutations.IMutation<{{type}}> mutation, string json) => global::FuseChat.Runtime.Json.AttributesText.Apply(mutation, json);

            /// <inheritdoc cref="global::FuseChat.Runtime.Json.AttributesText.Apply{TDocument}(global::FuseChat.Runtime.Mutations.IMutation{TDocument}, global::System.ReadOnlySpan{byte})" />
            public static byte[] Apply(global::FuseChat.Runtime.Mutations.IMutation<{{type}}> mutation, global::System.ReadOnlySpan<byte> utf8Json) => global::FuseChat.Runtime.Json.AttributesText.Apply(mutation, utf8Json);
            """);
    }
}
