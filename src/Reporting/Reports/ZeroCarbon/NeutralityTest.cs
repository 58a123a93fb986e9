using Lingtan.Instruments;
using Lingtan.Quantities;

namespace Lingtan.Reporting;

/// <summary>
/// Whether verified emissions are at most the credits retired. Nothing is netted: emissions stay gross, and the result is a statement about two numbers.
/// </summary>
internal sealed class NeutralityTest
{
    private readonly ReportBuilder _page;

    private NeutralityTest(ReportBuilder page)
    {
        _page = page;
        Retired = [.. page.Inventory.Book.Credits.Where(credit => credit.Status == CreditStatus.Retired && credit.RetiredOn is not null)];
        Emissions = page.Figures.Of("totals/tCO2e");
        Credits = page.Figures.Derived(
            "credits/retired", Retired.Sum(credit => credit.Tco2e), ReportFigures.Tonnes, page.Basis.Control.Decimals,
            [.. Retired.Select(credit => page.Figures.Recorded("credits/" + credit.Id, credit.Tco2e, ReportFigures.Tonnes))]);
        IsVerified = page.Basis.Control.Verification is { Done: true, Opinion: Opinion.Unmodified };
    }

    /// <summary>Credits retired on a stated day: the only ones that count.</summary>
    public IReadOnlyList<CarbonCredit> Retired { get; }

    /// <summary>The emissions inside the boundary, gross.</summary>
    public ShownFigure Emissions { get; }

    /// <summary>Credits retired.</summary>
    public ShownFigure Credits { get; }

    /// <summary>Whether the emissions were verified without reservation.</summary>
    public bool IsVerified { get; }

    /// <summary>Whether the numbers as they stand satisfy the condition.</summary>
    public bool IsCovered => Emissions.Value <= Credits.Value;

    /// <summary>Whether the serial numbers of all credits retired are stated.</summary>
    public bool HasSerials => Retired.All(credit => credit.SerialFrom is { Length: > 0 });

    /// <summary>Whether the company pledges the credits to nothing else.</summary>
    public bool IsPledged => _page.HasNarrative("offsetting");

    /// <summary>Whether the condition can be judged: emissions verified, credits identified.</summary>
    public bool CanBeJudged => IsVerified && HasSerials && IsPledged;

    /// <summary>Whether neutrality is shown.</summary>
    public bool IsMet => CanBeJudged && IsCovered;

    /// <summary>The result in words.</summary>
    public LocalText Result => !IsCovered ? new("未满足", "not met") : !CanBeJudged ? new("不能判定", "cannot be judged") : new("满足", "met");

    /// <summary>The test of a report.</summary>
    public static NeutralityTest Of(ReportBuilder page) => page.Once(() => new NeutralityTest(page));

    /// <summary>What keeps the condition from being judged.</summary>
    public IEnumerable<RichText> Obstacles()
    {
        if (!IsVerified) yield return new LocalText("排放量尚未经第三方核查并取得无保留意见（narrative/report.yaml：verification）", "emissions have not been verified without reservation by a third party (narrative/report.yaml: verification)");
        if (!HasSerials) yield return new LocalText("已注销的碳信用没有序列号（credits.csv：serial_from、serial_to）", "credits retired lack their serial numbers (credits.csv: serial_from, serial_to)");
        if (!IsPledged) yield return new LocalText("没有关于碳信用不作任何其他用途的承诺（narrative/offsetting.zh.md）", "the pledge that the credits serve nothing else is missing (narrative/offsetting.en.md)");
    }
}
