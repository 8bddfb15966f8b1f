using FuseChat.Gen.Model;

namespace FuseChat.Gen.Emit;

/// <summary>The main part of a document: its properties, parsing and writing.</summary>
internal static class RecordEmitter
{
    public static SourceFile Emit(RecordSpec record) => SourceFile.Of(record.Type, record.Schema, null, writer =>
    {
        writer.Lines($"""
            /// <summary>{XmlDoc.Text(record.Summary)}</summary>
            /// <remarks>JSON object in the <c>attributes</c> of a Twilio {record.Resource}; members that the schema does not know are kept. Source: <c>{XmlDoc.Text(record.Schema)}</c>.</remarks>
            [global::System.CodeDom.Compiler.GeneratedCode("FuseChat.Gen", "{GeneratorVersion.Text}")]
            """);
        using (writer.Block($"partial record {record.Type.Name} : global::FuseChat.Runtime.Attributes.ITwilioAttributes<{record.Type.Name}>"))
        {
            foreach (var property in record.Properties)
            {
                EmitProperty(property, writer);
            }

            EmitText(record, writer);
        }
    });

    private static void EmitProperty(PropertySpec property, SourceWriter writer) => writer.Lines($$"""
        /// <summary>{{XmlDoc.Text(property.Summary)}}</summary>
        /// <value>JSON <c>{{XmlDoc.Text(property.JsonName)}}</c>: {{XmlDoc.Text(property.Type.Phrase)}}{{(property.IsRequired ? "." : "; null where it is absent.")}}</value>
        public {{(property.IsRequired ? "required " : "")}}{{property.TypeText}} {{property.Name}} { get; init; }

        """);

    private static void EmitText(RecordSpec record, SourceWriter writer)
    {
        var type = record.Type.Name;
        writer.Lines($$"""
            /// <summary>Members of the JSON object that the schema does not know.</summary>
            public global::FuseChat.Runtime.Attributes.UnknownMembers UnknownMembers { get; init; }

            /// <inheritdoc />
            public static global::FuseChat.Runtime.Attributes.TwilioResource Resource => global::FuseChat.Runtime.Attributes.TwilioResource.{{record.Resource}};

            /// <inheritdoc />
            public static {{type}} Parse(string json) => global::FuseChat.Runtime.Json.AttributesText.Parse<{{type}}>(json);

            /// <summary>Reads a document from UTF-8.</summary>
            /// <inheritdoc cref="Parse(string)" />
            public static {{type}} Parse(global::System.ReadOnlySpan<byte> utf8Json) => global::FuseChat.Runtime.Json.AttributesText.Parse<{{type}}>(utf8Json);

            /// <inheritdoc />
            public static bool TryParse(string? json, [global::System.Diagnostics.CodeAnalysis.NotNullWhen(true)] out {{type}}? value, out global::FuseChat.Runtime.Attributes.AttributesProblems problems)
                => global::FuseChat.Runtime.Json.AttributesText.TryParse<{{type}}>(json, out value, out problems);

            /// <summary>Reads a document from UTF-8 without throwing.</summary>
            /// <inheritdoc cref="TryParse(string, out {{type}}, out global::FuseChat.Runtime.Attributes.AttributesProblems)" />
            public static bool TryParse(global::System.ReadOnlySpan<byte> utf8Json, [global::System.Diagnostics.CodeAnalysis.NotNullWhen(true)] out {{type}}? value, out global::FuseChat.Runtime.Attributes.AttributesProblems problems)
                => global::FuseChat.Runtime.Json.AttributesText.TryParse<{{type}}>(utf8Json, out value, out problems);

            /// <inheritdoc />
            public string ToJson() => global::FuseChat.Runtime.Json.AttributesText.ToJson(this);

            /// <summary>Writes the document as UTF-8.</summary>
            /// <inheritdoc cref="ToJson" />
            public byte[] ToUtf8Json() => global::FuseChat.Runtime.Json.AttributesText.ToUtf8Json(this);
            """);
    }
}
