using FuseChat.Runtime.Attributes;

namespace FuseChat.Gen.Tests.Shapes;

/// <summary>What must hold of an emitted document, whatever its type.</summary>
internal interface IShapeChecks
{
    AttributesViolations Validate(string text);

    /// <summary>Any JSON is read, and then written as it was, or refused where the model says so.</summary>
    void CheckReading(string text);

    /// <summary>A valid document means the same where all of it is written anew.</summary>
    void CheckWriting(string text);

    /// <summary>A change of one member, taken from another valid document, changes its text and nothing else.</summary>
    void CheckChange(string text, string source, Random random);
}
