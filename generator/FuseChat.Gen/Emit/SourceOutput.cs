using System.Text;
using FuseChat.Gen.Diagnostics;
using FuseChat.Gen.Model;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Text;

namespace FuseChat.Gen.Emit;

/// <summary>Hands files and diagnostics to the compiler.</summary>
internal static class SourceOutput
{
    public static void Add(SourceProductionContext context, SourceFile file) => context.AddSource(file.HintName, SourceText.From(file.Text, Encoding.UTF8));

    public static void Report(SourceProductionContext context, EquatableArray<DiagnosticInfo> problems)
    {
        foreach (var problem in problems)
        {
            context.ReportDiagnostic(problem.ToDiagnostic());
        }
    }
}
