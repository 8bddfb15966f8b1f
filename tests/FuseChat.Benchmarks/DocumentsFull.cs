using BenchmarkDotNet.Attributes;
using FuseChat.Benchmarks.Contestants;

namespace FuseChat.Benchmarks;

/// <summary>The contestants of the word <c>documents</c>, a method each, for BenchmarkDotNet.</summary>
/// <remarks>Public and open, with instance methods, as BenchmarkDotNet asks for.</remarks>
public class DocumentsFull
{
    private Document _document = null!;
    private Func<object>? _base;
    private Func<object>? _newtonsoft;
    private Func<object>? _node;
    private Func<object>? _ours;
    private Func<object>? _textToText;
    private Func<object>? _copy;

    /// <summary>What is done.</summary>
    [ParamsAllValues]
    public Work Work { get; set; }

    /// <summary>Members of the channel.</summary>
    [Params(3, 100, 1000)]
    public int Members { get; set; }

    /// <summary>Whether there are members that the schema does not know.</summary>
    [Params(false, true)]
    public bool Unknown { get; set; }

    /// <summary>Prepares all but the work itself.</summary>
    [GlobalSetup]
    public void Prepare()
    {
        _document = new Document(Members, Unknown);
        _base = Run(nameof(SystemTextJson));
        _newtonsoft = Run(nameof(NewtonsoftJson));
        _node = Run(nameof(JsonNode));
        _ours = Run(nameof(FuseChatGen));
        _textToText = Run(nameof(FuseChatGenTextToText));
        _copy = Run(nameof(Copy));
    }

    /// <summary>The base of all ratios: source-generated.</summary>
    [Benchmark(Baseline = true)]
    public object SystemTextJson() => _base!();

    /// <summary>What users of the official SDK have today.</summary>
    [Benchmark]
    public object NewtonsoftJson() => _newtonsoft!();

    /// <summary>System.Text.Json without types.</summary>
    [Benchmark]
    public object JsonNode() => _node!();

    /// <summary>The emitted records.</summary>
    [Benchmark]
    public object FuseChatGen() => _ours!();

    /// <summary>Mutations straight from text to text.</summary>
    [Benchmark]
    public object FuseChatGenTextToText() => _textToText!();

    /// <summary>The limit of what is possible.</summary>
    [Benchmark]
    public object Copy() => _copy!();

    /// <summary>Whether a contestant, named by its method, does a work at all.</summary>
    internal static bool Does(string method, Work work) => Of(method).Prepare(work, new Document(3, false)) is not null;

    private static Contestant Of(string method) => method switch
    {
        nameof(SystemTextJson) => new SystemTextJson(),
        nameof(NewtonsoftJson) => new NewtonsoftJson(),
        nameof(JsonNode) => new JsonTree(),
        nameof(FuseChatGen) => new Ours(),
        nameof(FuseChatGenTextToText) => new OursFused(),
        _ => new Copy(),
    };

    private Func<object>? Run(string method) => Of(method).Prepare(Work, _document);
}
