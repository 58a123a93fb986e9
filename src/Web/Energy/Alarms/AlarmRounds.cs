using System.Text.Json;
using Lingtan.Metering;
using Lingtan.Organizations;
using Lingtan.Quantities;
using Lingtan.Store;
using NodaTime;
using NodaTime.Text;

namespace Lingtan.Web;

/// <summary>Looks at all alarm rules, notes what happened, and tells people and systems.</summary>
internal sealed class AlarmRounds(
    EnergyDesk desk, IReadingStore store, RegisterHours hours, AlarmStore alarms, DeliveryStore deliveries, CollectorNotices notices, SiteSight sight, AccountStore accounts, NoticeStore told, MailAddresses addresses, ServerOptions options,
    IClock clock)
{
    private const int MostReminded = 1000;

    private readonly Lock _gate = new();

    /// <summary>Makes a round.</summary>
    /// <returns>What happened.</returns>
    public IReadOnlyList<AlarmEvent> Run()
    {
        lock (_gate)
        {
            var (now, site) = (clock.GetCurrentInstant(), desk.Now().Site);
            var (states, data, happened) = (alarms.States(), new LiveAlarmData(site, store, hours), new List<AlarmEvent>());
            foreach (var rule in site.Alarms)
            {
                var before = states.GetValueOrDefault(rule.Id) ?? AlarmState.Initial;
                var (after, events) = AlarmMachine.Step(rule, before, AlarmObserver.Observe(site, rule, data, now));
                if (events.Count == 0 && after with { Seen = before.Seen } == before) continue;
                alarms.Save(rule, after, events);
                happened.AddRange(events);
                foreach (var one in events) Tell(rule, after.Raised ?? before.Raised ?? one.At, one, now);
            }

            Remind(site, now);
            return happened;
        }
    }

    /// <summary>A person acknowledges an alarm.</summary>
    /// <param name="rule">Its rule.</param>
    /// <param name="author">Who.</param>
    /// <param name="note">What is noted.</param>
    /// <returns>False where the alarm is not up, or somebody was first.</returns>
    public bool Acknowledge(AlarmRule rule, string author, string note)
    {
        lock (_gate)
        {
            var (state, events) = AlarmMachine.Acknowledge(rule, alarms.States().GetValueOrDefault(rule.Id) ?? AlarmState.Initial, author, clock.GetCurrentInstant());
            if (events.Count == 0) return false;
            alarms.Save(rule, state, events, note);
            return true;
        }
    }

    private void Tell(AlarmRule rule, Instant raised, AlarmEvent one, Instant now)
    {
        var id = AlarmStore.IdOf(rule.Id, raised);
        var body = JsonSerializer.Serialize(new
        {
            alarm = id, rule = rule.Id, name = new { zh = rule.Name.Zh, en = rule.Name.En }, @event = RoleNames.Json(one.Kind), level = RoleNames.Json(one.Level), meter = rule.Meter, channel = rule.Channel, at = InstantPattern.ExtendedIso.Format(one.At),
            value = one.Value, threshold = rule.Threshold, unit = rule.Unit.Symbol,
        });
        var hooks = one.Kind == AlarmEventKind.Escalated ? options.Alarms.Webhooks.Where(hook => one.To == "webhook:" + hook.Name)
            : options.Alarms.Webhooks.Where(hook => RoleNames.Parse<AlarmLevel>(hook.Level) is { } least && one.Level >= least);
        foreach (var hook in hooks) Deliver("webhook:" + hook.Name);
        if (one is { Kind: AlarmEventKind.Escalated, To: { } to } && to.Contains('@', StringComparison.Ordinal)) Deliver("mail:" + to);

        void Deliver(string target) => deliveries.Add(id + "/" + one.Kind + "/" + (one.To ?? "") + "/" + target, target, RoleNames.Json(one.Kind), body, now);
    }

    // Everything that is up now, and what ails the collector: what is over is settled by leaving it out.
    private void Remind(EnergySite site, Instant now)
    {
        var up = alarms.Find(new AlarmFilter(Active: true), null, MostReminded).Alarms;
        var drafts = new List<NoticeDraft>();
        var (people, tree) = (accounts.All().Where(static account => !account.Disabled).ToList(), sight.Facilities());
        foreach (var alarm in up)
            drafts.AddRange(people.Where(account => Concerns(account, alarm, site, tree)).Select(account => new NoticeDraft(account.Name, EnergyDesk.Subject, NoticeKind.Alarm, alarm.Id, DayOf(alarm.Raised), alarm.Name)));
        foreach (var (matter, text) in notices.Of(now))
            drafts.AddRange(people.Where(static account => account.Role is Role.Administrator or Role.CarbonManager && account.Facilities.Count == 0)
                .Select(account => new NoticeDraft(account.Name, EnergyDesk.Subject, NoticeKind.Collector, matter, now.InUtc().Date, text)));
        told.Tell(EnergyDesk.Subject, drafts, options.Mail.Host.Length == 0 ? new HashSet<string>() : addresses.All().Keys.ToHashSet(StringComparer.Ordinal), now);
    }

    // Carbon managers and data owners of the facility; whoever it was escalated to by role.
    private static bool Concerns(Account account, KeptAlarm alarm, EnergySite site, FacilityTree tree)
    {
        var facility = site.Meter(alarm.Meter)?.Facility;
        var sees = account.Facilities.Count == 0 || (facility is not null && (account.Facilities.Contains(facility) || Caller.Sees(account, tree, facility)));
        return sees && (account.Role is Role.CarbonManager or Role.DataOwner || alarm.Escalated == "role:" + JsonNamingPolicy.KebabCaseLower.ConvertName(account.Role.ToString()));
    }

    private static LocalDate DayOf(string at) => LocalDatePattern.Iso.Parse(at[..10]).GetValueOrThrow();
}
