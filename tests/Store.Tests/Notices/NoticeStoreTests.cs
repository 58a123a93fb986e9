using Lingtan.Quantities;
using NodaTime;

namespace Lingtan.Store.Tests.Notices;

public sealed class NoticeStoreTests
{
    private static readonly Instant Now = Instant.FromUtc(2026, 1, 11, 1, 0);
    private static readonly HashSet<string> Nobody = [];

    [Theory]
    [InlineData(DatabaseKind.Sqlite)]
    [InlineData(DatabaseKind.PostgreSql)]
    public void The_same_told_again_adds_nothing_and_what_no_longer_stands_is_settled(DatabaseKind kind)
    {
        using var fresh = With(kind, out var notices);
        NoticeDraft[] drafts = [Draft("owner", "a|2025-12"), Draft("owner", "b|2025-12"), Draft("other", "a|2025-12")];
        Assert.Equal(3, notices.Tell("q", drafts, Nobody, Now));
        Assert.Equal(0, notices.Tell("q", drafts, Nobody, Now + Duration.FromHours(1)));
        Assert.Equal((2L, 1L), (notices.UnreadOf("owner"), notices.UnreadOf("other")));
        notices.Tell("q", [drafts[1], drafts[2], Draft("owner", "b|2025-12") with { Day = new LocalDate(2026, 1, 18) }], Nobody, Now + Duration.FromHours(2));
        Assert.Equal(2L, notices.UnreadOf("owner"));
        notices.Tell("other-book", [], Nobody, Now);
        Assert.Equal(2L, notices.UnreadOf("owner"));
        Assert.Equal(3L, notices.Of("owner", unread: false, 0, 10).Total);
        notices.Tell("q", [.. drafts[..1]], Nobody, Now + Duration.FromHours(3));
        Assert.Equal("a|2025-12", Assert.Single(notices.Of("owner", unread: true, 0, 10).Notices).Matter);
        Assert.Equal(3L, notices.Of("owner", unread: false, 0, 10).Total);
    }

    [Theory]
    [InlineData(DatabaseKind.Sqlite)]
    [InlineData(DatabaseKind.PostgreSql)]
    public void An_account_reads_its_own_notices_only(DatabaseKind kind)
    {
        using var fresh = With(kind, out var notices);
        notices.Tell("q", [Draft("owner", "a|2025-12"), Draft("owner", "b|2025-12"), Draft("other", "a|2025-12")], Nobody, Now);
        var foreign = notices.Of("other", true, 0, 10).Notices[0].Id;
        notices.See("owner", [foreign, notices.Of("owner", true, 0, 1).Notices[0].Id], Now);
        Assert.Equal((1L, 1L), (notices.UnreadOf("owner"), notices.UnreadOf("other")));
        notices.See("owner", null, Now);
        Assert.Equal((0L, 1L), (notices.UnreadOf("owner"), notices.UnreadOf("other")));
    }

    [Theory]
    [InlineData(DatabaseKind.Sqlite)]
    [InlineData(DatabaseKind.PostgreSql)]
    public void A_notice_is_taken_for_mail_once_and_again_only_where_it_is_given_back(DatabaseKind kind)
    {
        using var fresh = With(kind, out var notices);
        notices.Tell("q", [Draft("owner", "a|2025-12"), Draft("owner", "b|2025-12"), Draft("other", "a|2025-12")], new HashSet<string> { "owner" }, Now);
        notices.See("owner", [notices.Of("owner", true, 0, 1).Notices[0].Id], Now);
        var taken = Assert.Single(notices.TakeForMail(Now));
        Assert.Equal("owner", taken.Account);
        Assert.Empty(notices.TakeForMail(Now));
        notices.GiveBack([taken]);
        Assert.Equal(taken.Id, Assert.Single(notices.TakeForMail(Now)).Id);
    }

    [Fact]
    public void Settled_notices_are_forgotten_after_a_while_and_open_ones_are_not()
    {
        using var fresh = With(DatabaseKind.Sqlite, out var notices);
        notices.Tell("q", [Draft("owner", "a|2025-12"), Draft("owner", "b|2025-12")], Nobody, Now);
        notices.Tell("q", [Draft("owner", "a|2025-12")], Nobody, Now);
        notices.Forget(Now);
        Assert.Equal(2L, notices.Of("owner", false, 0, 10).Total);
        notices.Forget(Now + Duration.FromDays(1));
        Assert.Equal("a|2025-12", Assert.Single(notices.Of("owner", false, 0, 10).Notices).Matter);
    }

    [Fact]
    public void An_address_for_mail_can_be_removed_for_good()
    {
        using var fresh = With(DatabaseKind.Sqlite, out _);
        var addresses = new MailAddresses(fresh.Database);
        addresses.Set("owner", "a@example.org");
        addresses.Set("owner", "b@example.org");
        Assert.Equal(("b@example.org", ""), (addresses.Of("owner"), addresses.Of("other")));
        addresses.Set("owner", "");
        Assert.Empty(addresses.All());
        Assert.DoesNotContain(new AuditTrail(fresh.Database).Read().SelectMany(recording => new AuditTrail(fresh.Database).Changes(recording.Seq, 0, 100)), change => change.After?.Contains("example.org", StringComparison.Ordinal) == true);
    }

    private static NoticeDraft Draft(string account, string matter) => new(account, "q", NoticeKind.Overdue, matter, new LocalDate(2026, 1, 11), new LocalText("甲", "A"), new LocalDate(2026, 1, 10));

    private static FreshDatabase With(DatabaseKind kind, out NoticeStore notices)
    {
        var fresh = new FreshDatabase(kind);
        var accounts = new AccountStore(fresh.Database);
        foreach (var name in (string[])["owner", "other"]) accounts.Save(new Account(name, name, Role.DataOwner, [], false, "zh", false, "", ""), "hash", FreshDatabase.By("admin"));
        notices = new NoticeStore(fresh.Database);
        return fresh;
    }
}
