using System.ComponentModel;
using FuseChat.Runtime.Attributes;
using FuseChat.Runtime.Json.Members;

namespace FuseChat.Runtime.Json;

/// <summary>What the runtime needs to know of an emitted object type: its typed members, in schema order.</summary>
/// <typeparam name="TSelf">The object type itself.</typeparam>
[EditorBrowsable(EditorBrowsableState.Never)]
public interface IAttributesObject<TSelf>
    where TSelf : IAttributesObject<TSelf>
{
    /// <summary>Shows every typed member to a visitor, in schema order: the one description by which an object is read, checked and written.</summary>
    /// <param name="members">The visitor.</param>
    /// <param name="value">The object; the default where it is yet to be read.</param>
    /// <param name="original">The object that <paramref name="value"/> was changed from; itself where there is none.</param>
    /// <typeparam name="TVisitor">The visitor's type.</typeparam>
    /// <returns>A new object where the visitor read one; otherwise <paramref name="value"/>.</returns>
    static abstract TSelf? Visit<TVisitor>(ref TVisitor members, TSelf? value, TSelf? original)
        where TVisitor : struct, IMemberVisitor, allows ref struct;

    /// <summary>The members that the schema does not know, and the text that the object was read from.</summary>
    UnknownMembers UnknownMembers { get; }
}
