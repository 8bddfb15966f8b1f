using System.Collections.Immutable;
using System.Globalization;
using FuseChat.Gen.Diagnostics;
using FuseChat.Gen.Model;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Text;

namespace FuseChat.Gen.Json;

/// <summary>Collects what is wrong with one JSON text while it is read.</summary>
internal sealed class JsonProblems(string path, LineTable lines)
{
    /// <summary>How many problems of a file are reported: enough to mend a schema, few enough for a file that is no JSON at all.</summary>
    public const int Max = 100;

    private readonly ImmutableArray<DiagnosticInfo>.Builder _problems = ImmutableArray.CreateBuilder<DiagnosticInfo>();

    /// <summary>Whether no further problem is taken, so that reading on has no use.</summary>
    public bool IsFull { get; private set; }

    public void Expected(string accepted, TextSpan span, string found, TextSpan? opening = null) =>
        Add(DiagnosticDescriptors.MalformedJson, span, opening, accepted, found);

    public void NotInJson(TextSpan span, string found, string accepted) =>
        Add(DiagnosticDescriptors.NotInJson, span, null, found, accepted);

    public void MalformedString(TextSpan span, string found, string accepted) =>
        Add(DiagnosticDescriptors.MalformedString, span, null, found, accepted);

    public void DuplicateKey(TextSpan span, TextSpan first, JsonPointer parent, string key) =>
        Add(DiagnosticDescriptors.DuplicateKey, span, first, parent.ToString(), Quoted.Name(key));

    public void NestedTooDeep(TextSpan span, string kind, int max) => Add(
        DiagnosticDescriptors.NestedTooDeep,
        span,
        null,
        kind,
        (max + 1).ToString(CultureInfo.InvariantCulture),
        max.ToString(CultureInfo.InvariantCulture));

    public EquatableArray<DiagnosticInfo> ToEquatableArray() => _problems.ToEquatableArray();

    private void Add(DiagnosticDescriptor descriptor, TextSpan span, TextSpan? other, params string[] arguments)
    {
        if (IsFull)
        {
            return;
        }

        if (_problems.Count == Max)
        {
            IsFull = true;
            descriptor = DiagnosticDescriptors.TooManyProblems;
            other = null;
            arguments = [Max.ToString(CultureInfo.InvariantCulture)];
        }

        EquatableArray<LocationInfo> others = other is { } place ? [At(place)] : [];
        _problems.Add(new DiagnosticInfo(descriptor, At(span), others, arguments.ToEquatableArray()));
    }

    private LocationInfo At(TextSpan span) => new(path, span, lines.GetLines(span));
}
