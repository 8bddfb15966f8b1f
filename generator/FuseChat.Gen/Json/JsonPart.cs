namespace FuseChat.Gen.Json;

/// <summary>Which token of a value a problem is shown at.</summary>
internal enum JsonPart
{
    /// <summary>The value; of an object or array only its opening bracket, so that an editor does not underline half a file.</summary>
    Value,

    /// <summary>The name of the member that holds the value, quotes included; the value itself where no member holds it.</summary>
    Key,
}
