using Lingtan.Quantities;

namespace Lingtan.Reporting;

/// <summary>Whether the inventory was verified, and the statements issued on it set against the computed figures.</summary>
internal static class VerificationPart
{
    /// <summary>The state of verification in a sentence.</summary>
    /// <returns>Whether anything is said about it.</returns>
    public static bool Status(ReportBuilder page)
    {
        if (page.Basis.Control.Verification is not { } status)
        {
            page.Note(NoteKind.Gap, "尚未说明本清册是否经过核查。", "Nothing is said about whether this inventory was verified.");
            return false;
        }

        var standard = status.Standard ?? "ISO 14064-3:2019";
        var body = status.Body ?? new LocalText("独立第三方机构", "an independent third party");
        if (!status.Done) page.Text(
            "本清册尚未核查；拟由{0}按 {1} 核查，预期保证等级：{2}。", "This inventory has not been verified yet; {0} is to verify it by {1}. Level of assurance intended: {2}.",
            body, standard, BoundaryWords.Of(status.Level));
        else page.Text(
            "本清册已由{0}按 {1} 核查，达到的保证等级：{2}；结论：{3}。", "This inventory was verified by {0} by {1}. Level of assurance reached: {2}; conclusion: {3}.",
            body, standard, BoundaryWords.Of(status.Level), BoundaryWords.Of(status.Opinion));
        if (status.Materiality is { } threshold) page.Text("重要性限值为总量的 {0}。", "The materiality threshold is {0} of the total.", page.Percent("verification/materiality", threshold));
        if (status.Reference is { Length: > 0 } number) page.Text(
            "声明编号 {0}{1}。", "Statement number {0}{1}.", number,
            status.Date is { } day ? new LocalText("，日期 " + PartWriting.Day(day), " of " + PartWriting.Day(day)) : LocalText.Empty);
        return true;
    }

    /// <summary>Each statement with the figures it prints beside the computed ones.</summary>
    /// <returns>Whether there are any.</returns>
    public static bool Statements(ReportBuilder page)
    {
        var statements = page.Basis.Control.Statements;
        for (var i = 0; i < statements.Count; i++) Statement(page, statements[i]);
        return statements.Count > 0;
    }

    private static void Statement(ReportBuilder page, IssuedStatement statement)
    {
        var differs = false;
        page.Table(
            "table-statement-" + statement.Id, new LocalText(statement.Title.Zh + "：声明所载与清册计算的数值", statement.Title.En + ": figures printed and figures computed"),
            [
                PartWriting.Words("项目", "Item", 4), PartWriting.Number("声明所载（tCO2e）", "Printed (tCO2e)"), PartWriting.Number("清册计算（tCO2e）", "Computed (tCO2e)"),
                PartWriting.Number("差值", "Difference", 1),
            ],
            table =>
            {
                foreach (var (id, value) in statement.Printed)
                {
                    var printed = page.Figures.Recorded("statements/" + statement.Id + "/" + id, value, ReportFigures.Tonnes, PartWriting.Places(value));
                    var computed = page.Figures.Find(id, printed.Decimals);
                    var difference = computed is null ? null : page.Figures.Derived(printed.Id + "/difference", printed.Shown - computed.Shown, ReportFigures.Tonnes, printed.Decimals, printed, computed).Signed();
                    differs |= difference is { Value: not 0 };
                    table.Row(Name(id), printed, computed.OrDash(), difference.OrDash());
                }

                if (differs) table.Note(new LocalText(
                    "差值来自修约：声明与清册对分项分别修约，各项修约后相加与合计修约的结果可以相差末位一个单位，不影响合计。",
                    "The differences come from rounding: the statement and the inventory round parts separately, so that sums of rounded parts may differ in the last digit; the total is not affected."));
            });
        page.Text(
            "{0}由{1}出具{2}{3}，保证等级：{4}。", "{0}, issued by {1}{2}{3}; level of assurance: {4}.",
            statement.Title, statement.Issuer ?? PartWriting.Dash, statement.Reference is { } number ? new LocalText("，编号 " + number, ", number " + number) : LocalText.Empty,
            statement.Date is { } day ? new LocalText("，日期 " + PartWriting.Day(day), ", dated " + PartWriting.Day(day)) : LocalText.Empty, BoundaryWords.Of(statement.Level));
    }

    /// <summary>The name of a figure that statements print.</summary>
    private static LocalText Name(string id)
    {
        if (id.StartsWith("byIsoCategory/", StringComparison.Ordinal) && id is [.., var iso] && char.IsAsciiDigit(iso)) return CategoryWords.Iso(iso - '0');
        if (id.StartsWith("byScope3Category/", StringComparison.Ordinal) && int.TryParse(id.AsSpan(17), out var category)) return CategoryWords.Scope3(category);
        return id switch
        {
            "totals/scope1" => CategoryWords.Scope(1),
            "totals/scope2" => CategoryWords.Scope(2),
            "totals/scope3" => CategoryWords.Scope(3),
            "totals/tCO2e" => new("总计", "Total"),
            _ => LocalText.Same(id),
        };
    }
}
