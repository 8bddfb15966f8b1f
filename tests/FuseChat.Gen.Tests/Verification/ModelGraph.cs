using System.Collections;
using System.Reflection;
using FuseChat.Gen.Model;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Text;

namespace FuseChat.Gen.Tests.Verification;

/// <summary>Walks all that a step's result holds, to find what must not live in the pipeline.</summary>
/// <remarks>
/// Banned, also as base type or interface: everything of Roslyn but the few values below, which would keep a compilation or a text
/// alive; and every collection but <see cref="EquatableArray{T}"/>, because it is not equal to one of equal items.
/// </remarks>
internal static class ModelGraph
{
    private static readonly HashSet<Type> Allowed =
        [typeof(TextSpan), typeof(LinePosition), typeof(LinePositionSpan), typeof(DiagnosticDescriptor)];

    /// <summary>Where banned types are, such as <c>Spec.Members[2].Location: SourceLocation</c>; none where all is well.</summary>
    public static IReadOnlyList<string> FindBanned(object? root)
    {
        var found = new List<string>();
        Walk(root, root?.GetType().Name ?? "", found, new HashSet<object>(ReferenceEqualityComparer.Instance));
        return found;
    }

    private static void Walk(object? value, string path, List<string> found, HashSet<object> seen)
    {
        if (value is null || IsLeaf(value.GetType()) || (!value.GetType().IsValueType && !seen.Add(value)))
        {
            return;
        }

        var type = value.GetType();
        if (IsEquatableArray(type))
        {
            var index = 0;
            foreach (var item in (IEnumerable)value)
            {
                Walk(item, $"{path}[{index++}]", found, seen);
            }
        }
        else if (IsBanned(type))
        {
            found.Add($"{path}: {type.Name}");
        }
        else
        {
            WalkFields(value, type, path, found, seen);
        }
    }

    private static void WalkFields(object value, Type type, string path, List<string> found, HashSet<object> seen)
    {
        for (var declaring = type; declaring is not null; declaring = declaring.BaseType)
        {
            foreach (var field in declaring.GetFields(BindingFlags.Instance | BindingFlags.Public | BindingFlags.NonPublic | BindingFlags.DeclaredOnly))
            {
                Walk(field.GetValue(value), $"{path}.{PropertyName(field.Name)}", found, seen);
            }
        }
    }

    private static bool IsLeaf(Type type) => type.IsPrimitive || type.IsEnum || type == typeof(string) || Allowed.Contains(type);

    private static bool IsEquatableArray(Type type) =>
        type.IsGenericType && type.GetGenericTypeDefinition() == typeof(EquatableArray<>);

    private static bool IsBanned(Type type) =>
        typeof(IEnumerable).IsAssignableFrom(type)
        || typeof(Delegate).IsAssignableFrom(type)
        || BasesOf(type).Concat(type.GetInterfaces()).Any(IsRoslyn);

    private static IEnumerable<Type> BasesOf(Type type)
    {
        for (var current = type; current is not null; current = current.BaseType)
        {
            yield return current;
        }
    }

    private static bool IsRoslyn(Type type) =>
        type.Assembly == typeof(Compilation).Assembly || type.Assembly == typeof(Microsoft.CodeAnalysis.CSharp.CSharpCompilation).Assembly;

    private static string PropertyName(string field) =>
        field.StartsWith('<') ? field[1..field.IndexOf('>', StringComparison.Ordinal)] : field;
}
