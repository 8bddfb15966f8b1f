using FuseChat.Runtime.Attributes;

namespace FuseChat.Runtime.Mutations;

/// <summary>A JSON text is not a mutation of the document that was asked for.</summary>
public sealed class MutationFormatException : FormatException
{
    /// <summary>Makes the exception from what was found.</summary>
    /// <param name="problems">At least one problem.</param>
    public MutationFormatException(AttributesProblems problems)
        : base($"The text is not a mutation: {problems}") => Problems = problems;

    /// <summary>Everything that is wrong with the text of the mutation, with pointers and offsets into it.</summary>
    public AttributesProblems Problems { get; }
}
