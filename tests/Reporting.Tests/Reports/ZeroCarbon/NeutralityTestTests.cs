using Lingtan.Instruments;
using Lingtan.Quantities;
using NodaTime;

namespace Lingtan.Reporting;

/// <summary>
/// The test of the guideline for zero-carbon factories, 9.1: emissions verified are not above credits retired, and the credits serve nothing else. The
/// emissions are those of the Kaijin inventory report of 2023: 415,532.11 tCO2e.
/// </summary>
public sealed class NeutralityTestTests
{
    [Theory]
    [InlineData(415_533, CreditStatus.Retired, true, true, "met")]
    [InlineData(415_532, CreditStatus.Retired, true, true, "not met")]
    [InlineData(500_000, CreditStatus.Reserved, true, true, "not met")]
    [InlineData(500_000, CreditStatus.Retired, false, true, "cannot be judged")]
    [InlineData(500_000, CreditStatus.Retired, true, false, "cannot be judged")]
    public void The_result_follows_from_amounts_retirement_verification_and_pledge(int credits, CreditStatus status, bool verified, bool pledged, string result)
    {
        var basis = With(credits, status, verified, pledged);
        Assert.Equal(result, NeutralityTest.Of(new ReportBuilder(basis)).Result.En);
    }

    [Fact]
    public void Emissions_stay_gross_whatever_is_retired()
    {
        var basis = With(500_000, CreditStatus.Retired, true, true);
        Assert.Equal(basis.Inventory.Totals.Tco2e, NeutralityTest.Of(new ReportBuilder(basis)).Emissions.Value);
    }

    [Fact]
    public void A_claim_that_is_not_met_leaves_its_items_open()
    {
        var report = ExampleReport.Compose("zero-carbon", With(200_000, CreditStatus.Retired, true, true));
        Assert.Contains(report.Gaps, gap => gap.Item.Code == "ZC.13");
        Assert.DoesNotContain(report.Gaps, gap => gap.Item.Code is "ZC.6" or "ZC.12");
    }

    private static ReportBasis With(int credits, CreditStatus status, bool verified, bool pledged)
    {
        var basis = ExampleReport.Basis("kaijin-2023");
        var day = new LocalDate(2024, 6, 1);
        var credit = new CarbonCredit("C-1", "VCU", credits, "2022", "project", "A-0000001", $"A-{credits:D7}", status, status == CreditStatus.Retired ? day : null, new Place("credits.csv", 2));
        var book = basis.Inventory.Book with { Credits = [credit] };
        var state = new VerificationStatus(verified, null, null, null, AssuranceLevel.Reasonable, verified ? Opinion.Unmodified : Opinion.None, null, null, null, null, [], []);
        var texts = pledged ? new Dictionary<string, string> { ["offsetting.zh"] = "不作他用。", ["offsetting.en"] = "Nothing else." } : [];
        return basis with
        {
            Inventory = ExampleReport.Basis(book).Inventory, Control = basis.Control with { Verification = state }, Narrative = new NarrativeTexts(texts),
        };
    }
}
