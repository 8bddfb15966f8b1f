using Microsoft.CodeAnalysis;

namespace FuseChat.Gen.Analyzers;

/// <summary>The types of FuseChat.Runtime that tell documents and their parts from other types: by interface and namespace, never by name alone.</summary>
internal sealed class DocumentTypes
{
    private readonly INamedTypeSymbol _document;
    private readonly INamedTypeSymbol? _part;

    private DocumentTypes(INamedTypeSymbol document, INamedTypeSymbol? part)
    {
        _document = document;
        _part = part;
    }

    /// <returns>Null where a project does not use FuseChat.Runtime.</returns>
    public static DocumentTypes? Of(Compilation compilation)
        => compilation.GetTypeByMetadataName("FuseChat.Runtime.Attributes.ITwilioAttributes`1") is { } document
            ? new DocumentTypes(document, compilation.GetTypeByMetadataName("FuseChat.Runtime.Json.IAttributesObject`1"))
            : null;

    /// <summary>Whether a type is a document.</summary>
    public bool IsDocument(INamedTypeSymbol type) => Implements(type, _document);

    /// <summary>The document that a method of documents belongs to, also where the document inherits it; null for any other method.</summary>
    public INamedTypeSymbol? DocumentOf(IMethodSymbol method)
        => method.ContainingType is { MetadataName: "AttributesRecord`1", TypeArguments: [INamedTypeSymbol own] } ? IsDocument(own) ? own : null
            : IsDocument(method.ContainingType) ? method.ContainingType
            : null;

    /// <summary>Whether a type is a document or a part of one: an object in it, or the runtime's immutable array or map.</summary>
    public bool IsPart(INamedTypeSymbol type) => IsDocument(type)
        || (_part is not null && Implements(type, _part))
        || (type.MetadataName is "AttributeArray`1" or "AttributeMap`2" && SymbolEqualityComparer.Default.Equals(type.ContainingNamespace, _document.ContainingNamespace));

    private static bool Implements(INamedTypeSymbol type, INamedTypeSymbol contract) => type.AllInterfaces.Any(implemented =>
        SymbolEqualityComparer.Default.Equals(implemented.OriginalDefinition, contract) && SymbolEqualityComparer.Default.Equals(implemented.TypeArguments[0], type));
}
