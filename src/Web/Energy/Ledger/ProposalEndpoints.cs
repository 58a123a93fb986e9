using System.Security.Cryptography;
using System.Text;
using Lingtan.Metering;
using Lingtan.Quantities;
using Lingtan.Store;

namespace Lingtan.Web;

/// <summary>Repairs that are proposed: nothing changes until a person accepts one.</summary>
public sealed class ProposalEndpoints : IEndpoints
{
    /// <summary>Kind of the facts that keep decisions.</summary>
    private const string Kind = "decision";

    /// <inheritdoc/>
    public void Map(IEndpointRouteBuilder api)
    {
        api.MapGet("/energy/proposals", List).WithSummary("Repairs that wait for a person, or were decided: ?state=open|decided&meter=").Produces<PageOf<ProposalView>>().Allow(Permission.ReadInventory);
        api.MapPost("/energy/proposals/{proposal}", Decide).WithSummary("Accept or reject a repair").Produces<RowsAnswer>().Allow(Permission.WriteActivity);
    }

    private static IResult List(string? state, string? meter, int? page, int? size, Caller caller, SiteSight sight, ProposedRepairs repairs)
    {
        if (Paging.Read(page, size, out var refusal) is not { } paging) return refusal!;
        var seen = sight.Of(caller);
        if (state is not (null or "open" or "decided")) return Problems.Refused(StatusCodes.Status400BadRequest, new LocalText("state 为 open 或 decided", "state is open or decided"));
        var found = state == "decided" ? Decided(seen).Where(one => meter is null || one.Meter == meter) : Open(seen, repairs, meter).Select(static one => one.View);
        return TypedResults.Ok(paging.Of([.. found]));
    }

    private static IEnumerable<(ProposalView View, RepairProposal Proposal)> Open(SeenSite seen, ProposedRepairs repairs, string? meter)
    {
        foreach (var (one, register, proposals) in repairs.Of(LedgerEndpoints.Registers(seen, meter)))
        {
            foreach (var (proposal, record) in proposals)
            {
                var view = View(one, register, proposal, record);
                if (seen.State.Find(Kind, view.Id) is null) yield return (view, proposal);
            }
        }
    }

    private static ProposalView View(Meter meter, MeterRegister register, RepairProposal proposal, ReadingRecord? record) => new(
        IdOf(meter, register, proposal), meter.Id, register.Id, RoleNames.Json(proposal.Kind), EnergySpan.Text(proposal.Start), EnergySpan.Text(proposal.End),
        [.. (record?.Versions ?? []).Select(static version => version.Value).OfType<decimal>()], proposal.Value, register.Unit.Symbol, proposal.Why, proposal.Rule,
        proposal.Reason is { } reason ? RoleNames.Json(reason) : null, "open", null, null, null);

    // The same finding has the same identifier: what was rejected does not come back. What is to be taken back is another finding than what was to be added in the same time.
    private static string IdOf(Meter meter, MeterRegister register, RepairProposal proposal) => Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(
        string.Join('\n', meter.Id, register.Id, proposal.Kind, EnergySpan.Text(proposal.Start), EnergySpan.Text(proposal.End)) + (proposal is { Kind: RepairKind.RecordAddition, Value: < 0 and var less } ? "\n" + DecimalText.Format(less) : ""))))[..24];

    private static IEnumerable<ProposalView> Decided(SeenSite seen) => seen.State.Of(Kind).Reverse().Select(one => (one.By, Cells: FactContent.Cells(one.Fact.Content), one.Fact.Key))
        .Where(one => seen.Find(one.Cells["meter"]) is not null).Select(one => new ProposalView(
            one.Key, one.Cells["meter"], one.Cells["register"], one.Cells["kind"], one.Cells["from"], one.Cells["to"], [],
            one.Cells.TryGetValue("amount", out var amount) && DecimalText.TryParse(amount, out var number, out _) ? number : null, one.Cells["unit"], new LocalText(one.Cells["why.zh"], one.Cells["why.en"]), one.Cells["rule"],
            one.Cells.GetValueOrDefault("reason"), one.Cells["is"], one.By.Actor, one.By.At, one.By.Reason));

    private static IResult Decide(string proposal, ProposalDecision decision, Caller caller, SiteSight sight, ProposedRepairs repairs, EnergyDesk desk, TimeProvider clock)
    {
        var seen = sight.Of(caller);
        if (string.IsNullOrWhiteSpace(decision.Note)) return Problems.Refused(StatusCodes.Status422UnprocessableEntity, new LocalText("请说明理由", "A note that says why is needed"));
        if (Open(seen, repairs, null).FirstOrDefault(one => one.View.Id == proposal) is not { View: { } view } found)
            return seen.State.Find(Kind, proposal) is null ? Problems.NotFound(proposal) : Problems.Conflict(new LocalText("该建议已处理", "This proposal was decided already"));
        var act = caller.Act(decision.Accept ? "energy-repair" : "energy-repair-reject", clock, decision.Note);
        var amount = decision.Amount ?? found.Proposal.Value;
        if (decision.Accept && amount is null && found.Proposal.Kind != RepairKind.SetAside) return Problems.Refused(StatusCodes.Status422UnprocessableEntity, new LocalText("请给出数量", "An amount is needed"));
        var fact = FactChange.Always(Kind, proposal, FactContent.Write(Cells(view with { Amount = amount }, decision.Accept)), 0);
        return Rows.Answer(desk.Change(decision.Accept ? [Change(seen, view, found.Proposal, amount, act)] : [], act, beside: [fact]));
    }

    private static RowChange Change(SeenSite seen, ProposalView view, RepairProposal proposal, decimal? amount, Act act) =>
        proposal.Accept("r-" + view.Id[..12], view.Meter, view.Register, amount, act.Actor, act.At) is { } addition ? Rows.Addition(seen.State, addition with { Note = addition.Note + (addition.Note.Length > 0 ? "; " : "") + act.Reason })
            : Rows.Settlement(seen.State, view.Meter, view.Register, proposal.Start, proposal.Kind == RepairKind.SetAside ? null : amount, proposal.Rule, act);

    private static List<KeyValuePair<string, string>> Cells(ProposalView view, bool accepted)
    {
        List<KeyValuePair<string, string>> cells =
        [
            new("is", accepted ? "accepted" : "rejected"), new("meter", view.Meter), new("register", view.Register), new("kind", view.Kind), new("from", view.From), new("to", view.To), new("unit", view.Unit), new("rule", view.Rule),
            new("why.zh", view.Why.Zh), new("why.en", view.Why.En),
        ];
        if (view.Amount is { } amount) cells.Add(new("amount", DecimalText.Format(amount)));
        if (view.Reason is { } reason) cells.Add(new("reason", reason));
        return cells;
    }
}
