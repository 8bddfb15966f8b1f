using FuseChat.Chat;
using FuseChat.Runtime.Attributes;

namespace FuseChat.Gen.IntegrationTests.Texts;

/// <summary>The documents that the tests begin with.</summary>
internal static class Seed
{
    public const string Channel = """{"custom_name":"example","participant_ids":[1,2,3],"unread_messages":{"1":5,"2":0,"3":2}}""";

    public const string Message = """{"author_id":3,"author_name":"Example","read":{"1":false,"2":false}}""";

    public static UserId User(int id) => new(id);

    public static AttributeArray<UserId> Users(params IEnumerable<int> ids) => AttributeArray.Create(ids.Select(User));

    public static AttributeMap<UserId, T> ByUser<T>(params IEnumerable<(int User, T Value)> entries)
        => AttributeMap.Create(entries.Select(entry => KeyValuePair.Create(User(entry.User), entry.Value)));
}
