using System.ComponentModel;
using FuseChat.Runtime.Attributes;

namespace FuseChat.Runtime.Mutations;

/// <summary>Keeps a mutation from making a valid document invalid, where the build could not prove that it never does.</summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public static class MutationGuard
{
    /// <summary>Checks the first document, which a mutation made.</summary>
    /// <param name="mutation">Name of the mutation.</param>
    /// <param name="created">The document that the mutation made.</param>
    /// <param name="validate">Validates a document.</param>
    /// <returns>The document that the mutation made.</returns>
    /// <exception cref="MutationRefusedException">It breaks a rule.</exception>
    public static T CheckCreated<T>(string mutation, T created, Func<T, AttributesViolations> validate)
    {
        ArgumentNullException.ThrowIfNull(validate);
        var violations = validate(created);
        return violations.IsValid ? created : throw new MutationRefusedException(mutation, violations);
    }

    /// <summary>Checks what a mutation made of a document.</summary>
    /// <param name="mutation">Name of the mutation.</param>
    /// <param name="before">The document as it was.</param>
    /// <param name="after">The document that the mutation made.</param>
    /// <param name="validate">Validates a document.</param>
    /// <returns>The document that the mutation made.</returns>
    /// <exception cref="MutationRefusedException">It breaks a rule at a place where the document before did not.</exception>
    public static T Check<T>(string mutation, T before, T after, Func<T, AttributesViolations> validate)
    {
        ArgumentNullException.ThrowIfNull(validate);
        var violations = validate(after);
        if (violations.IsValid)
        {
            return after;
        }

        // Among combined mutations the document before was changed in place: they are applied again without that.
        if (MutationScope.Current is not null)
        {
            throw new MutationRefusedException(mutation, violations);
        }

        // A document that others left invalid can still be changed elsewhere, and mended.
        var known = validate(before).Select(Place).ToHashSet();
        var added = violations.Where(violation => !known.Contains(Place(violation))).ToArray();
        return added.Length == 0 ? after : throw new MutationRefusedException(mutation, new AttributesViolations(added));
    }

    private static (string Pointer, string Schema) Place(AttributesViolation violation) => (violation.Pointer, violation.SchemaPointer);
}
