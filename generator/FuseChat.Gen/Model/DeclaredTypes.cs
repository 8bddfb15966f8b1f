using System.Runtime.CompilerServices;
using FuseChat.Gen.Schemas;
using FuseChat.Gen.Targets;

namespace FuseChat.Gen.Model;

/// <summary>All annotated types of a project.</summary>
/// <remarks>Must stay immutable and structurally equal, because the pipeline compares it; what is derived from it is kept beside it.</remarks>
/// <param name="Types">The types by name.</param>
internal sealed record DeclaredTypes(EquatableArray<DeclaredType> Types)
{
    private static readonly ConditionalWeakTable<DeclaredTypes, Index> Indexes = new();

    /// <summary>Puts types in order.</summary>
    public static DeclaredTypes Of(IEnumerable<Binding> bindings)
        => new(bindings.Select(binding => binding.Declared).OrderBy(type => type.CSharp, StringComparer.Ordinal).ToEquatableArray());

    /// <summary>The types that one of them has to do with: those of definitions in its schema files, and those of almost the same name.</summary>
    public EquatableArray<DeclaredType> SeenBy(Binding binding)
    {
        var index = Indexes.GetValue(this, static all => new Index(all));
        var seen = new List<DeclaredType>(index.ByName[binding.Target.Type.Plain]);
        var named = seen.Count;
        if (binding.Closure is { } closure)
        {
            Add(closure.Root);
            foreach (var document in closure.Referenced)
            {
                Add(document);
            }
        }

        seen.Sort(static (left, right) => string.CompareOrdinal(left.CSharp, right.CSharp));
        return seen.ToEquatableArray();

        // One that has almost the same name may stand for a definition as well.
        void Add(SchemaDocument document)
        {
            foreach (var type in index.BySchema[document.Path])
            {
                if (seen.IndexOf(type, 0, named) < 0)
                {
                    seen.Add(type);
                }
            }
        }
    }

    private sealed class Index(DeclaredTypes all)
    {
        public ILookup<string?, DeclaredType> BySchema { get; } = all.Types.ToLookup(type => type.SchemaPath, StringComparer.Ordinal);

        // Names of emitted files are compared without regard to letter case.
        public ILookup<string, DeclaredType> ByName { get; } = all.Types.ToLookup(type => type.Type.Plain, StringComparer.OrdinalIgnoreCase);
    }
}
