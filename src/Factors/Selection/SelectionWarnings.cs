using System.Globalization;
using Lingtan.Quantities;

namespace Lingtan.Factors;

/// <summary>What the reader must know about a chosen row.</summary>
internal static class SelectionWarnings
{
    /// <summary>
    /// Years by which the data year may lie before the period without a word. Official Chinese grid factors appear up to three years after their
    /// data year (2021: April 2024; 2023: December 2025), so a lag of three years cannot be avoided; a longer one can.
    /// </summary>
    public const int YearsOldWithoutWarning = 3;

    /// <summary>The warnings, in a fixed order.</summary>
    public static IReadOnlyList<Warning> Of(in Candidate chosen, FactorLibrary library, FactorKind asked, SelectionScope scope, FactorRequest request)
    {
        var row = chosen.Row;
        var warnings = new List<Warning>();
        void Add(WarningCode code, LocalText message) => warnings.Add(new Warning(code, row.Id, message));

        var kind = library.Kind(row.Kind);
        if (kind is not null && WrongUse(kind, asked, request.Use) is { } wrongUse) Add(FactorsWarnings.WrongKind, wrongUse);
        if (chosen.Place == Candidate.Elsewhere && !scope.GridLevel && request.Pin is null && row.Dataset is not null)
            Add(FactorsWarnings.OtherPlace, Borrowed(row, scope));
        if (row.ValidTo is { } to && scope.PeriodYear - to.Year > YearsOldWithoutWarning) Add(FactorsWarnings.Old, Old(to.Year, scope.PeriodYear));
        if (chosen.YearDistance != 0 && request.Pin is null) Add(FactorsWarnings.YearFallback, OtherYear(chosen, scope.PeriodYear));
        if (chosen.OutsideProgramme && request.Pin is null && row.Dataset is not null) Add(FactorsWarnings.OutsideProgramme, NoProgramme(request.Policy.Programme));
        if (row.IsValueUnverified) Add(FactorsWarnings.Unverified, Unchecked(row));
        if (row.Gas is { Id: "CO2e" }) Add(FactorsWarnings.EmbeddedGwp, Embedded(row, kind));
        return warnings;
    }

    private static LocalText? WrongUse(FactorKind kind, FactorKind asked, string? use)
    {
        var wrongKind = kind.Id != asked.Id;
        if (!wrongKind && (use is null || kind.Uses.Count == 0 || kind.Uses.Contains(use))) return null;
        return new LocalText(
            $"该因子是“{kind.Title.Zh}”（{kind.Meaning.Zh}），此处需要“{asked.Title.Zh}”{(use is null ? "" : $"，用途 {use}")}",
            $"the factor is “{kind.Title.En}” ({kind.Meaning.En}); what is needed is “{asked.Title.En}”{(use is null ? "" : $" for {use}")}");
    }

    private static LocalText Borrowed(FactorRow row, SelectionScope scope)
    {
        var place = scope.Places.Count > 0 ? scope.Country ?? scope.Places[0] : "–";
        return new LocalText($"{place} 无适用因子，借用 {row.Geography} 的因子", $"no factor for {place} exists; that of {row.Geography} stands in");
    }

    private static LocalText Old(int dataYear, int periodYear)
    {
        var (data, period, years) = (Text(dataYear), Text(periodYear), Text(periodYear - dataYear));
        return new LocalText($"数据年 {data}，核算期 {period}，相差 {years} 年", $"data year {data} for the period {period}, {years} years before it");
    }

    private static LocalText OtherYear(in Candidate chosen, int periodYear)
    {
        var (year, period) = (chosen.Year is { } y ? Text(y) : "–", Text(periodYear));
        return new LocalText($"无 {period} 数据年的因子，取最近的 {year}", $"no factor of data year {period}; the nearest, {year}, is taken");
    }

    private static LocalText NoProgramme(string? programme) =>
        new($"计划 {programme} 未给出该因子，按最新发布选取", $"programme {programme} gives none; taken as latest published");

    private static LocalText Unchecked(FactorRow row) => new($"数值未经核实；来源：{row.Source}", $"value not checked against its source: {row.Source}");

    private static LocalText Embedded(FactorRow row, FactorKind? kind)
    {
        var gwp = row.Dataset?.Gwp ?? (kind?.EmbeddedGwp is "dataset" ? null : kind?.EmbeddedGwp);
        return new LocalText(
            $"数值已是 CO2e（GWP：{gwp ?? "未说明"}），不随 GWP 版本切换",
            $"the value is CO2e already (GWP: {gwp ?? "not stated"}) and does not follow a switch of the GWP set");
    }

    private static string Text(int number) => number.ToString(CultureInfo.InvariantCulture);
}
