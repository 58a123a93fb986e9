using Lingtan.Factors;
using Lingtan.Methods;
using Lingtan.Organizations;
using Lingtan.Quantities;
using NodaTime;
using Period = Lingtan.Quantities.Period;

namespace Lingtan.Inventories;

/// <summary>Finds the shape of a group: which units, sets and own values its records call for.</summary>
internal sealed class ShapeFinder(InventoryBook book, FactorLookup factors, DensityBridge densities)
{
    /// <summary>The shape of a group.</summary>
    /// <param name="plan">The source.</param>
    /// <param name="rows">Indexes of the group's records.</param>
    /// <param name="instruments">Identifiers of the instruments allocated to the group.</param>
    public GroupShape Of(SourcePlan plan, ReadOnlySpan<int> rows, IReadOnlyList<string> instruments)
    {
        var given = new SortedSet<string>(StringComparer.Ordinal);
        var units = new Dictionary<string, Unit>(StringComparer.Ordinal);
        Instant start = Instant.MaxValue, end = Instant.MinValue;
        foreach (var row in rows)
        {
            var record = book.Activity[row];
            (start, end) = (Instant.Min(start, record.Period.Start), Instant.Max(end, record.Period.End));
            var name = record.Input ?? plan.MainInput?.Name;
            if (name is null) continue;
            given.Add(name);
            Choose(plan, units, InputName.Base(name), record.Unit);
        }

        foreach (var (name, text) in plan.Source.Inputs)
            if (Quantity.TryParse(text, out var quantity, out _)) Choose(plan, units, InputName.Base(name), quantity.Unit);
        foreach (var input in plan.Method.Inputs)
            if (input.Units.Count > 1 && input.UnitFollows is null) units.TryAdd(input.Name, (input.Default is { } value ? input.Choose(value.Unit) : null) ?? input.Units[0]);
        var (from, to) = Days(plan, start, end);
        return new GroupShape(units, Sets(plan, given, instruments, from, to), Own(plan, given, from, to), given, from, to);
    }

    private void Choose(SourcePlan plan, Dictionary<string, Unit> units, string name, Unit unit)
    {
        var input = plan.Method.Inputs.FirstOrDefault(candidate => candidate.Name == name);
        if (input is null || input.Units.Count < 2 || input.UnitFollows is not null) return;
        if ((input.Choose(unit) ?? densities.Choose(plan, input, unit)) is { } chosen) units.TryAdd(name, chosen);
    }

    /// <summary>
    /// Under the policy latest-published the choice of factors does not depend on the record, so that all records share a binding; but
    /// where own factors change within the reporting period, each record takes those of its own days.
    /// </summary>
    private (LocalDate From, LocalDate To) Days(SourcePlan plan, Instant start, Instant end)
    {
        if (!factors.FollowsPeriod || plan.Method.Window == MethodWindow.Period || start > end) return (book.Period.From, book.Period.To);
        var zone = plan.Facility.Zone;
        var (from, to) = (start.InZone(zone).Date, (end - Duration.Epsilon).InZone(zone).Date);
        if (factors.FollowsDays) return (from, to);
        return (new LocalDate(from.Year, 1, 1), new LocalDate(to.Year, 12, 31));
    }

    private Dictionary<string, IReadOnlyList<string>> Sets(SourcePlan plan, IReadOnlySet<string> given, IReadOnlyList<string> instruments, LocalDate from, LocalDate to)
    {
        var sets = new Dictionary<string, IReadOnlyList<string>>(StringComparer.Ordinal);
        foreach (var set in plan.Method.Sets)
        {
            sets[set.Name] = set.Origin switch
            {
                SetOrigin.Instruments => instruments,
                SetOrigin.Activity => [.. given.Concat(plan.Source.Inputs.Keys).Where(name => InputName.Base(name) == set.Input).Select(InputName.Element).OfType<string>().Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal)],
                SetOrigin.Composition => Composition(plan, set),
                _ => FactorElements(plan, set, from, to),
            };
        }

        return sets;
    }

    private static IReadOnlyList<string> Composition(SourcePlan plan, MethodSet set) =>
        set.Of is { } of && plan.Source.Subjects.TryGetValue(of, out var name) && Gases.TryFind(name, out var gas)
            ? [.. Gases.Composition(gas).Select(part => part.Gas.Id)]
            : [];

    /// <summary>The elements for which the library has rows, the other subjects being the source's.</summary>
    private IReadOnlyList<string> FactorElements(SourcePlan plan, MethodSet set, LocalDate from, LocalDate to)
    {
        var input = plan.Method.Inputs.FirstOrDefault(candidate => candidate.FactorKind == set.FactorKind && candidate.IndexedBy.Contains(set.Name));
        if (input is null) return [];
        var position = input.Of.ToList().IndexOf(set.Name);
        var subjects = input.Of.Select(name => name == set.Name ? FactorRow.AnySubject : plan.Source.Subjects.GetValueOrDefault(name, FactorRow.AnySubject)).ToArray();
        var request = new FactorRequest(input.FactorKind!, subjects, null, plan.Geographies, from, to, book.Factors) { Grid = plan.Grid };
        return factors.Library.Elements(request, position);
    }

    /// <summary>A let gives way to the company's own value where one is recorded, fixed, pinned or in its own factors.</summary>
    private Dictionary<string, bool> Own(SourcePlan plan, IReadOnlySet<string> given, LocalDate from, LocalDate to)
    {
        var own = new Dictionary<string, bool>(StringComparer.Ordinal);
        foreach (var let in plan.Method.Lets)
        {
            if (let.Or is not { } or) continue;
            own[let.Name] = given.Contains(let.Name) || plan.Source.Inputs.ContainsKey(let.Name) || plan.Source.Pins.ContainsKey(let.Name) || HasOwnRow(plan, or, from, to);
        }

        return own;
    }

    private bool HasOwnRow(SourcePlan plan, OwnFactor or, LocalDate from, LocalDate to)
    {
        foreach (var row in factors.Library.OwnOf(or.FactorKind))
        {
            if (row.ValidFrom > to || row.ValidTo < from) continue;
            var fits = plan.Geographies.Contains(row.Geography, StringComparer.Ordinal) || row.Geography == FacilityTree.World;
            for (var i = 0; fits && i < or.Of.Count && i < row.Subjects.Count; i++)
                fits = row.Subjects[i] == FactorRow.AnySubject || row.Subjects[i] == plan.Source.Subjects.GetValueOrDefault(or.Of[i]);
            if (fits && row.Value is not null) return true;
        }

        return false;
    }
}
