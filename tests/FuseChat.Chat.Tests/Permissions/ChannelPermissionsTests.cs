namespace FuseChat.Chat.Tests.Permissions;

public sealed class ChannelPermissionsTests
{
    private static readonly UserId Creator = new(1);
    private static readonly UserId Participant = new(2);
    private static readonly UserId Stranger = new(3);

    [Theory]
    [InlineData(ChannelAction.Fetch, PermissionRule.ParticipantsAndCreator)]
    [InlineData(ChannelAction.Send, PermissionRule.ParticipantsOnly)]
    [InlineData(ChannelAction.Read, PermissionRule.ParticipantsOnly)]
    [InlineData(ChannelAction.AddMember, PermissionRule.CreatorOnly)]
    [InlineData(ChannelAction.RemoveMember, PermissionRule.CreatorOnly)]
    [InlineData(ChannelAction.Leave, PermissionRule.ParticipantsOnly)]
    [InlineData(ChannelAction.Rename, PermissionRule.ParticipantsOnly)]
    [InlineData(ChannelAction.Delete, PermissionRule.CreatorOnly)]
    public void Each_action_has_its_rule(ChannelAction action, PermissionRule rule)
        => Assert.Equal(rule, ChannelPermissions.RuleOf(action));

    [Fact]
    public void The_table_covers_every_action()
        => Assert.Equal(8, Enum.GetValues<ChannelAction>().Length);

    [Theory]
    [InlineData(PermissionRule.ParticipantsOnly, true, false, true, false)]
    [InlineData(PermissionRule.ParticipantsAndCreator, true, true, true, false)]
    [InlineData(PermissionRule.CreatorOnly, true, true, false, false)]
    public void A_rule_decides_by_participation_and_creation(
        PermissionRule rule, bool creator, bool creatorWhoLeft, bool participant, bool stranger)
    {
        var everybody = ChannelAttributes.Created(null, [Creator, Participant]);
        var withoutCreator = ChannelAttributes.Created(null, [Participant]);
        foreach (var action in Enum.GetValues<ChannelAction>().Where(action => ChannelPermissions.RuleOf(action) == rule))
        {
            Assert.Equal(creator, ChannelPermissions.Allows(action, Creator, Creator, everybody));
            Assert.Equal(creatorWhoLeft, ChannelPermissions.Allows(action, Creator, Creator, withoutCreator));
            Assert.Equal(participant, ChannelPermissions.Allows(action, Participant, Creator, everybody));
            Assert.Equal(stranger, ChannelPermissions.Allows(action, Stranger, Creator, everybody));
        }
    }

    [Fact]
    public void Where_the_creator_is_no_user_nobody_may_do_what_the_creator_may()
    {
        var document = ChannelAttributes.Created(null, [Creator, Participant]);

        Assert.False(ChannelPermissions.Allows(ChannelAction.Delete, Creator, null, document));
        Assert.False(ChannelPermissions.Allows(ChannelAction.AddMember, default, null, document));
        Assert.True(ChannelPermissions.Allows(ChannelAction.Fetch, Participant, null, document));
    }
}
