using System.Globalization;
using Lingtan.Quantities;
using NodaTime;

namespace Lingtan.Factors;

/// <summary>Decides whether a row that is for the right subject and gas may be used at all.</summary>
internal static class RowScreen
{
    /// <summary>Why the row may not be used, or null when it may.</summary>
    public static LocalText? WhyNot(FactorRow row, FactorRequest request, SelectionScope scope)
    {
        if (row.Dataset is { } dataset && dataset.Published > request.Policy.AsOf) return PublishedLater(dataset, request.Policy.AsOf);
        if (row.Value is null) return OnlyRange;
        if (request.RequiredUnit is { } unit && !row.Unit.IsConvertibleTo(unit)) return WrongUnit(row.Unit, unit);
        if (row.Dataset is null) return OwnRow(row, request, scope);
        return scope.GridLevel && scope.PlaceIndex(row.Geography) == Candidate.Elsewhere ? OtherLevel(row, scope) : null;
    }

    private static LocalText? OwnRow(FactorRow row, FactorRequest request, SelectionScope scope)
    {
        if (row.ValidTo < request.PeriodStart || row.ValidFrom > request.PeriodEnd) return NotValid;
        return scope.PlaceIndex(row.Geography) == Candidate.Elsewhere ? OtherPlace(row) : null;
    }

    private static LocalText PublishedLater(FactorDataset dataset, LocalDate asOf)
    {
        var (published, day) = (Day(dataset.Published), Day(asOf));
        return new LocalText($"{published} 才发布，晚于 as_of {day}", $"published on {published}, after as_of {day}");
    }

    private static LocalText WrongUnit(Unit unit, Unit required) =>
        new($"单位 {unit.Symbol} 不能换算为 {required.Symbol}", $"unit {unit.Symbol} does not convert to {required.Symbol}");

    private static LocalText OtherLevel(FactorRow row, SelectionScope scope)
    {
        var grid = scope.Grid ?? "–";
        return new LocalText($"适用于 {row.Geography}，而设施的 grid 为 {grid}", $"is for {row.Geography}; the facility's grid entry is {grid}");
    }

    private static LocalText OtherPlace(FactorRow row) =>
        new($"自有因子适用于 {row.Geography}，不含本设施", $"own factor for {row.Geography}, where this facility is not");

    internal static string Day(LocalDate date) => date.ToString("uuuu-MM-dd", CultureInfo.InvariantCulture);

    private static readonly LocalText OnlyRange = new("只公布了范围，没有数值", "only a range is published, no value");
    private static readonly LocalText NotValid = new("自有因子的有效期不含核算期", "own factor that is not valid in the period");
}
