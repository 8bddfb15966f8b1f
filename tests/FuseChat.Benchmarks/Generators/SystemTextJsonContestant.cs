using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;

namespace FuseChat.Benchmarks.Generators;

/// <summary>System.Text.Json's own generator, over as many copies of the two seed documents' classes as types are asked for.</summary>
internal sealed class SystemTextJsonContestant : GeneratorContestant
{
    private const string Channel = """
        public sealed class {0}
        {{
            [System.Text.Json.Serialization.JsonPropertyName("custom_name")]
            [System.Text.Json.Serialization.JsonIgnore(Condition = System.Text.Json.Serialization.JsonIgnoreCondition.WhenWritingNull)]
            public string? CustomName {{ get; set; }}

            [System.Text.Json.Serialization.JsonPropertyName("participant_ids")]
            public System.Collections.Generic.List<int> ParticipantIds {{ get; set; }} = [];

            [System.Text.Json.Serialization.JsonPropertyName("unread_messages")]
            public System.Collections.Generic.Dictionary<string, int> Unread {{ get; set; }} = [];

            [System.Text.Json.Serialization.JsonExtensionData]
            public System.Collections.Generic.Dictionary<string, System.Text.Json.JsonElement>? Unknown {{ get; set; }}
        }}
        """;

    private const string Message = """
        public sealed class {0}
        {{
            [System.Text.Json.Serialization.JsonPropertyName("author_id")]
            public int AuthorId {{ get; set; }}

            [System.Text.Json.Serialization.JsonPropertyName("author_name")]
            public string AuthorName {{ get; set; }} = "";

            [System.Text.Json.Serialization.JsonPropertyName("read")]
            public System.Collections.Generic.Dictionary<string, bool> Readers {{ get; set; }} = [];

            [System.Text.Json.Serialization.JsonExtensionData]
            public System.Collections.Generic.Dictionary<string, System.Text.Json.JsonElement>? Unknown {{ get; set; }}
        }}
        """;

    private readonly SyntaxTree _first;
    private readonly SyntaxTree _edited;

    internal SystemTextJsonContestant(int types, bool isDocumented)
    {
        string[] names = [.. Enumerable.Range(0, types).Select(type => type % 2 == 0 ? $"Channel{type}" : $"Message{type}")];
        string[] classes = [.. names.Select(name => string.Format(System.Globalization.CultureInfo.InvariantCulture, name[0] == 'C' ? Channel : Message, name))];
        var context = string.Concat(names.Select(name => $"[System.Text.Json.Serialization.JsonSerializable(typeof({name}))]\n"))
            + "internal sealed partial class Context : System.Text.Json.Serialization.JsonSerializerContext;";
        Project = new Project(classes.Append(context), Resources.Framework, isDocumented);
        Plain = new Project(classes, Resources.Framework, isDocumented);
        _first = Project.Compilation.SyntaxTrees.Single(tree => tree.FilePath == "Type0.cs");
        _edited = Project.Parse(_first.ToString().Replace("custom_name", "name", StringComparison.Ordinal), _first.FilePath);
    }

    internal override string Name => "System.Text.Json";

    protected override Project Project { get; }

    protected override Project Plain { get; }

    protected override GeneratorDriver CreateDriver() => Project.CreateDriver(Resources.CreateSystemTextJsonGenerator(), []);

    protected override (GeneratorDriver Driver, CSharpCompilation Compilation) EditType()
        => (Driver, Project.Compilation.ReplaceSyntaxTree(_first, _edited));
}
