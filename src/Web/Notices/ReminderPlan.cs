using Lingtan.Inventories;
using Lingtan.Organizations;
using Lingtan.Quantities;
using Lingtan.Store;
using NodaTime;

namespace Lingtan.Web;

/// <summary>What accounts are to be told about an inventory at an instant: it follows from what is stated, so that asking again gives the same.</summary>
internal sealed class ReminderPlan
{
    private readonly BookState _state;
    private readonly CellMatrix _matrix;
    private readonly FacilityTree _tree;
    private readonly DeadlineRule? _rule;
    private readonly List<Account> _accounts;
    private readonly Instant _now;
    private readonly LocalText _whole;

    /// <summary>The plan of an inventory.</summary>
    public ReminderPlan(BookState state, InventoryBook book, DeadlineRule? rule, IEnumerable<Account> accounts, Instant now)
    {
        (_state, _matrix, _rule, _now) = (state, CellMatrix.Of(state, book), rule, now);
        _tree = FacilityTree.Build(book.Facilities, new FaultList());
        _accounts = [.. accounts.Where(account => !account.Disabled)];
        _whole = book.Organization.Name;
    }

    /// <summary>Everything that is to be told.</summary>
    /// <param name="threads">The threads of comments on it.</param>
    public IEnumerable<NoticeDraft> Drafts(IEnumerable<CommentThread> threads) => OfStatus().Concat(_state.Status == InventoryStatus.Draft ? OfMonths() : []).Concat(threads.Where(thread => thread.Resolved is null).SelectMany(OfThread));

    private IEnumerable<NoticeDraft> OfMonths()
    {
        foreach (var row in _matrix.Rows)
        {
            var (owners, today) = (Owners(row.Source.Facility), CellDeadline.Today(_tree, row.Source.Facility, _now));
            foreach (var (cell, state, _) in row.Cells)
            {
                var name = new LocalText($"{row.Source.Name.Zh} {cell.Period}", $"{row.Source.Name.En} {cell.Period}");
                if (_rule is not null && CellDeadline.Of(_rule, _tree, row.Source.Facility, cell, state, _now) is { Standing: DeadlineStanding.Due or DeadlineStanding.Overdue } deadline && _rule.RemindedOn(deadline.On, today) is { } day)
                    foreach (var owner in owners) yield return new NoticeDraft(owner.Name, _state.Book, deadline.Standing == DeadlineStanding.Due ? NoticeKind.Due : NoticeKind.Overdue, cell.Key, day, name, deadline.On);
                var told = state switch { CellState.Returned => owners, CellState.Submitted => Reviewers(row.Source.Facility, cell), _ => [] };
                foreach (var account in told) yield return new NoticeDraft(account.Name, _state.Book, state == CellState.Returned ? NoticeKind.Returned : NoticeKind.Review, cell.Key, Since(ActivityCell.Kind, cell.Key), name);
            }
        }
    }

    // Whoever may take the next step of the inventory, and is not kept from it by what they did before.
    private IEnumerable<NoticeDraft> OfStatus()
    {
        var expected = _matrix.Expected;
        (InventoryStatus To, NoticeKind Kind, Role Role)? next = _state.Status switch
        {
            InventoryStatus.Draft when expected.Count > 0 => (InventoryStatus.Reviewed, NoticeKind.ReviewInventory, Role.Reviewer),
            InventoryStatus.Reviewed => (InventoryStatus.Approved, NoticeKind.Approve, Role.Approver),
            InventoryStatus.Approved => (InventoryStatus.Verified, NoticeKind.Verify, Role.Verifier),
            _ => null,
        };
        if (next is not { } step) return [];
        var since = _state.Status == InventoryStatus.Draft ? Latest(ActivityCell.Kind) : Since(StatusSteps.Kind, StatusSteps.Key);
        return _accounts.Where(account => account.Role == step.Role && account.Facilities.Count == 0 && StatusDesk.Blockers(_state, step.To, expected, new Act(account.Name, _now, "status")).Count == 0)
            .Select(account => new NoticeDraft(account.Name, _state.Book, step.Kind, "", since, _whole));
    }

    // Those who wrote in it are told of what others wrote since; until somebody answers, those who could.
    private IEnumerable<NoticeDraft> OfThread(CommentThread thread)
    {
        var last = thread.All.Last();
        var answering = thread.On.Facility.Length > 0 ? Owners(thread.On.Facility) : _accounts.Where(account => account.Role == Role.CarbonManager);
        var writers = _accounts.Where(account => thread.All.Any(comment => comment.By == account.Name) && (account.Facilities.Count == 0 || (thread.On.Facility.Length > 0 && Caller.Sees(account, _tree, thread.On.Facility))));
        var place = PlaceOf(thread.On.Target);
        return answering.Concat(writers).DistinctBy(account => account.Name).Where(account => account.Name != last.By)
            .Select(account => new NoticeDraft(account.Name, _state.Book, NoticeKind.Comment, thread.Root.Id + "|" + place, DayOf(last.At), thread.On.Name));
    }

    // A record is looked at with its month.
    private string PlaceOf(string target)
    {
        if (target.Split('/', 2) is not ["activity", var key] || _state.Find("activity", key) is not { } record) return target;
        var cell = ActivityCell.Of(FactContent.Read(record.Fact.Content));
        return $"months/{cell.Source}/{cell.Period}";
    }

    // Where no data owner sees to a facility, the carbon managers do.
    private List<Account> Owners(string facility)
    {
        var owners = _accounts.Where(account => account.Role == Role.DataOwner && Caller.Sees(account, _tree, facility)).ToList();
        return owners.Count > 0 ? owners : [.. _accounts.Where(account => account.Role == Role.CarbonManager && Caller.Sees(account, _tree, facility))];
    }

    // Where there is no reviewer who did not prepare it, the approvers may approve a month too.
    private List<Account> Reviewers(string facility, ActivityCell cell)
    {
        var preparers = _state.Preparers(cell);
        var able = _accounts.Where(account => RolePermissions.Of(account.Role).Contains(Permission.Review) && Caller.Sees(account, _tree, facility) && !preparers.Contains(account.Name)).ToList();
        var reviewers = able.Where(account => account.Role == Role.Reviewer).ToList();
        return reviewers.Count > 0 ? reviewers : able;
    }

    private LocalDate Since(string kind, string key) => _state.Find(kind, key) is { } stated ? DayOf(stated.By.At) : _now.InUtc().Date;

    private LocalDate Latest(string kind) => _state.All.Where(one => one.Fact.Kind == kind).Select(one => one.By.At).Max(StringComparer.Ordinal) is { } at ? DayOf(at) : _now.InUtc().Date;

    private static LocalDate DayOf(string at) => NodaTime.Text.LocalDatePattern.Iso.Parse(at[..10]).GetValueOrThrow();
}
