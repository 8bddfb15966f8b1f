namespace FuseChat.Runtime.Attributes;

/// <summary>An <c>attributes</c> text cannot be read as its document type.</summary>
public sealed class AttributesFormatException : FormatException
{
    /// <summary>Makes the exception from what was found.</summary>
    /// <param name="documentType">Name of the document type that was asked for.</param>
    /// <param name="problems">At least one problem.</param>
    public AttributesFormatException(string documentType, AttributesProblems problems)
        : base($"The attributes text is not a {documentType}: {problems}") => Problems = problems;

    /// <summary>Everything that is wrong with the text.</summary>
    public AttributesProblems Problems { get; }
}
