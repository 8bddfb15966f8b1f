namespace FuseChat.Gen.Validation;

/// <summary>What part of a document a step changes.</summary>
internal enum StepTargetKind
{
    /// <summary>A member: <c>/custom_name</c>.</summary>
    Member,

    /// <summary>The entry of a map under a parameter: <c>/unread_messages/{reader}</c>.</summary>
    Entry,

    /// <summary>Every entry of a map: <c>/unread_messages/*</c>.</summary>
    AllEntries,

    /// <summary>Every item of an array, on the way to a member of each: <c>/tasks/*/done</c>.</summary>
    AllItems,
}
