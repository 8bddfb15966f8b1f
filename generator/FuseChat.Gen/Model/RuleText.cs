using System.Globalization;
using System.Text;
using FuseChat.Gen.Json;
using FuseChat.Gen.Patterns;
using FuseChat.Gen.Schemas;
using FuseChat.Gen.Validation;

namespace FuseChat.Gen.Model;

/// <summary>One schema as a line of JSON for the runtime: its effective keywords, in which a number in place of a schema is the position of another.</summary>
internal readonly struct RuleText
{
    // To C#, though not to JSON.
    private static readonly char[] LineBreaks = ['\u0085', '\u2028', '\u2029'];

    private readonly StringBuilder _line;
    private readonly SchemaSite _site;
    private readonly DynamicScope _scope;
    private readonly RuleSpecBuilder _table;

    private RuleText(SchemaSite site, DynamicScope scope, RuleSpecBuilder table, StringBuilder line) => (_site, _scope, _table, _line) = (site, scope, table, line);

    /// <param name="pointer">Where the schema stands: file name and JSON pointer.</param>
    /// <param name="site">The schema.</param>
    /// <param name="scope">The way that leads to it.</param>
    /// <param name="table">The other schemas.</param>
    /// <param name="line">Where the line is written: empty, and of no use to others until it is done.</param>
    public static string Of(string pointer, SchemaSite site, DynamicScope scope, RuleSpecBuilder table, StringBuilder line)
    {
        new RuleText(site, scope, table, line).Write(pointer);

        var text = line.ToString();
        return text.IndexOfAny(LineBreaks) < 0 ? text : text.Replace("\u0085", "\\u0085").Replace("\u2028", "\\u2028").Replace("\u2029", "\\u2029");
    }

    private void Write(string pointer)
    {
        _line.Append("{\"$id\":");
        JsonString.Write(pointer, _line);
        if (_site.Schema.Boolean is { } accepts)
        {
            _line.Append(accepts ? ",\"allOf\":[true]" : ",\"allOf\":[false]");
        }
        else
        {
            foreach (var keyword in _site.Schema.Rules)
            {
                _line.Append(",\"").Append(Name(keyword)).Append("\":");
                Write(keyword);
            }
        }

        _line.Append('}');
    }

    private string Name(SchemaKeyword keyword)
        => keyword.Name != "x-key" ? keyword.Name
            : _table.HasIntegers(_site.To(keyword.Schemas[0].Schema)) ? "integerKeys"
            : "keys";

    private void Write(SchemaKeyword keyword)
    {
        switch (keyword.Definition.Kind)
        {
            case KeywordKind.Count:
                _line.Append(JsonCount.Of(keyword.Value)!.Value.ToString(CultureInfo.InvariantCulture));
                break;
            case KeywordKind.Pattern:
                _line.Append('[');
                WritePattern(((JsonString)keyword.Value!).Value);
                _line.Append(']');
                break;
            case KeywordKind.Reference:
                _line.Append(_table.Refer(_site, keyword, _scope) is { } target ? _table.Apply(target, _scope, isInPlace: true) : "true");
                break;
            case KeywordKind.Schema:
                _line.Append(Apply(keyword, keyword.Schemas[0]));
                break;
            case KeywordKind.SchemasByName:
                WriteSchemas(keyword, '{', '}');
                break;
            case KeywordKind.SchemasByPattern or KeywordKind.Schemas:
                WriteSchemas(keyword, '[', ']');
                break;
            default:
                keyword.Value!.WriteTo(_line);
                break;
        }
    }

    private void WriteSchemas(SchemaKeyword keyword, char open, char close)
    {
        _line.Append(open);
        foreach (var named in keyword.Schemas)
        {
            if (_line[_line.Length - 1] != open)
            {
                _line.Append(',');
            }

            switch (keyword.Definition.Kind)
            {
                case KeywordKind.SchemasByName:
                    JsonString.Write(named.Name, _line);
                    _line.Append(':').Append(Apply(keyword, named));
                    break;
                case KeywordKind.SchemasByPattern:
                    _line.Append('[');
                    WritePattern(named.Name);
                    _line.Append(',').Append(Apply(keyword, named)).Append(']');
                    break;
                default:
                    _line.Append(Apply(keyword, named));
                    break;
            }
        }

        _line.Append(close);
    }

    private string Apply(SchemaKeyword keyword, NamedSchema named) => _table.Apply(_site.To(named.Schema), _scope, keyword.Definition.IsInPlace);

    // As the schema has it, for .NET, and whether it needs backtracking.
    private void WritePattern(string pattern)
    {
        var translated = EcmaPattern.Translate(pattern);
        JsonString.Write(pattern, _line);
        _line.Append(',');
        JsonString.Write(translated.Pattern, _line);
        _line.Append(translated.Backtracks ? ",true" : ",false");
    }
}
