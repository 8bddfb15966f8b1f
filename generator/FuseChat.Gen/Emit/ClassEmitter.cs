using FuseChat.Gen.Model;
using FuseChat.Gen.Model.Types;
using FuseChat.Gen.Naming;

namespace FuseChat.Gen.Emit;

/// <summary>What a class lacks and a record has: a changed copy, equality by value, and text.</summary>
internal static class ClassEmitter
{
    private const string Attributes = RuntimeName.Attributes;

    public static void Emit(ObjectSpec type, SourceWriter writer)
    {
        // The unknown members take part as a property like any other, and come last.
        var members = type.Properties.Select(property => (property.Name, Type: property.TypeText)).Append((Name: "UnknownMembers", Type: Attributes + "UnknownMembers")).ToArray();
        EmitWith(type, members, writer);
        writer.Line();
        var name = type.Name;
        var text = $"{name.TrimStart('@')} {{{{ {string.Join(", ", members.Select(member => $"{member.Name} = {{{member.Name}}}"))} }}}}";
        writer.Lines($$"""
            /// <summary>Compares by value.</summary>
            public static bool operator ==({{name}}? left, {{name}}? right) => left is null ? right is null : left.Equals(right);

            /// <summary>Compares by value.</summary>
            public static bool operator !=({{name}}? left, {{name}}? right) => !(left == right);

            /// <inheritdoc />
            public bool Equals({{name}}? other) => ReferenceEquals(this, other) || (other is not null
                && GetType() == other.GetType()
            """);
        for (var index = 0; index < members.Length; index++)
        {
            var (member, memberType) = members[index];
            writer.Line($"    && global::System.Collections.Generic.EqualityComparer<{memberType}>.Default.Equals({member}, other.{member}){(index == members.Length - 1 ? ");" : "")}");
        }

        writer.Lines($$"""

            /// <inheritdoc />
            public override bool Equals(object? obj) => Equals(obj as {{name}});

            /// <inheritdoc />
            public override int GetHashCode()
            {
                var hash = new global::System.HashCode();
            """);
        foreach (var (member, _) in members)
        {
            writer.Line($"    hash.Add({member});");
        }

        writer.Lines($$"""
                return hash.ToHashCode();
            }

            /// <summary>The members as text, as a record shows them.</summary>
            public override string ToString()
                => global::System.FormattableString.Invariant($"{{text}}");
            """);
    }

    private static void EmitWith(ObjectSpec type, (string Name, string Type)[] members, SourceWriter writer)
    {
        writer.Line("/// <summary>A changed copy of the members that the schema names; what you declare besides is not copied.</summary>");
        foreach (var (name, _) in members)
        {
            writer.Docs($"/// <param name=\"{CSharpName.Camel(name).TrimStart('@')}\">The new value of <see cref=\"{name}\" />; left out, it stays.</param>");
        }

        var parameters = members.Select(member => $"{Attributes}OptionalValue<{member.Type}> {CSharpName.Camel(member.Name)} = default");
        writer.Line($"public {type.Name} With({string.Join(", ", parameters)}) => new()");
        writer.Line("{");
        foreach (var (name, _) in members)
        {
            writer.Line($"    {name} = {CSharpName.Camel(name)}.Or({name}),");
        }

        writer.Line("};");
    }
}
