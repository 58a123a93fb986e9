using Lingtan.Quantities;

namespace Lingtan.Factors;

/// <summary>Takes the row a source pins. A wrong kind, grid or date is a warning; a row that cannot be used at all is refused.</summary>
internal static class PinnedSelection
{
    /// <summary>The pinned row, or null with the reason it cannot be used.</summary>
    public static FactorSelection? Select(
        FactorLibrary library, FactorKind kind, SelectionScope scope, FactorRequest request, string pin, out LocalText? whyNot)
    {
        whyNot = null;
        if (library.Row(pin) is not { } row) whyNot = WhyNothing.UnknownRow(library, kind, pin);
        else if (row.Value is null && !request.ValueGiven) whyNot = RangeOnly(row);
        else if (request.RequiredUnit is { } unit && !row.Unit.IsConvertibleTo(unit)) whyNot = WrongUnit(row, unit);
        else if (row.Gas is { } stated && request.Gas is { } gas && stated != gas) whyNot = WrongGas(row, gas);
        else return Taken(library, kind, scope, request, row);
        return null;
    }

    private static FactorSelection Taken(FactorLibrary library, FactorKind kind, SelectionScope scope, FactorRequest request, FactorRow row)
    {
        var chosen = new Candidate(row, request, scope);
        var warnings = SelectionWarnings.Of(chosen, library, kind, scope, request).ToList();
        if (row.Dataset is { } dataset && dataset.Published > request.Policy.AsOf)
            warnings.Add(new Warning(FactorsWarnings.AfterAsOf, row.Id, Later(dataset)));
        if (scope.GridLevel && request.Grid is { } grid && row.Geography != grid && Geography.LevelOf(row.Geography) != GeographyLevel.Facility)
            warnings.Add(new Warning(FactorsWarnings.GridDiffers, row.Id, OtherGrid(row, grid)));
        return new FactorSelection(row, Pinned(row), chosen.Rank, Instead(library, request), warnings);
    }

    private static IReadOnlyList<FactorAlternative> Instead(FactorLibrary library, FactorRequest request)
    {
        var unpinned = FactorSelecting.Select(library, request with { Pin = null }, out _);
        return unpinned is null || unpinned.Row.Id == request.Pin ? [] : [new FactorAlternative(unpinned.Row, WithoutPin)];
    }

    private static LocalText Pinned(FactorRow row) => new($"排放源指定了 {row.Id}", $"pinned by the source: {row.Id}");

    private static LocalText RangeOnly(FactorRow row) =>
        new($"{row.Id} 只有范围没有数值；请同时在 inputs 中给出数值", $"a row with a value; {row.Id} prints only a range, so state the value in inputs as well");

    private static LocalText WrongUnit(FactorRow row, Unit unit) => new(
        $"能换算为 {unit.Symbol} 的因子；{row.Id} 的单位是 {row.Unit.Symbol}", $"a factor that converts to {unit.Symbol}; the unit of {row.Id} is {row.Unit.Symbol}");

    private static LocalText WrongGas(FactorRow row, Gas gas) =>
        new($"{gas.Id} 的因子；{row.Id} 是 {row.Gas?.Id} 的", $"a factor of {gas.Id}; {row.Id} is of {row.Gas?.Id}");

    private static LocalText Later(FactorDataset dataset)
    {
        var day = RowScreen.Day(dataset.Published);
        return new LocalText($"{dataset.Id} 于 {day} 发布，晚于 as_of", $"{dataset.Id} was published on {day}, after as_of");
    }

    private static LocalText OtherGrid(FactorRow row, string grid) =>
        new($"因子适用于 {row.Geography}，设施的 grid 为 {grid}", $"the factor is for {row.Geography}; the facility's grid entry is {grid}");

    private static readonly LocalText WithoutPin = new("若不指定，将选此行", "what would be taken without the pin");
}
