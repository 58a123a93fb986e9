using Lingtan.Quantities;

namespace Lingtan.Reporting;

/// <summary>Expected values: Guangdong Kaijin, greenhouse gas inventory report 2023 (002), tables 2 to 5 and section 4.5.</summary>
public sealed class Iso14064ReportTests
{
    private static readonly Report Kaijin = ExampleReport.Of("iso14064", "kaijin-2023");

    [Fact]
    public void Totals_by_category_are_as_printed_and_a_note_says_that_they_do_not_foot()
    {
        var table = Kaijin.Table("table-iso-categories");
        Assert.Equal(["131.74", "13,146.42", "26,667.68", "375,586.28"], table.Rows.Take(4).Select(row => row.Said()[1]));
        Assert.Equal(["0.03 %", "3.16 %", "6.42 %", "90.39 %"], table.Rows.Take(4).Select(row => row.Said()[2]));
        Assert.Equal("415,532.11", table.Rows[^1].Said()[1]);
        Assert.Contains(table.Notes, note => note.En.Said().Contains("415,532.12", StringComparison.Ordinal));
    }

    [Fact]
    public void The_three_scopes_reconcile_to_the_categories() =>
        Assert.Equal("415,532.11", Kaijin.Table("table-reconciliation").Rows[^1].Said()[1]);

    [Fact]
    public void Every_required_item_of_clause_9_3_1_is_ticked_for_the_sample_factory()
    {
        var basis = ExampleReport.Basis("pv-factory-2025");
        var control = basis.Control with
        {
            Verification = basis.Control.Verification ?? new VerificationStatus(false, null, null, "ISO 14064-3:2019", AssuranceLevel.Limited, Opinion.None, null, null, null, null, [], []),
            Signatures = basis.Control.Signatures.Count > 0 ? basis.Control.Signatures : [new Signature(SignatureRole.Prepared, new LocalText("碳管理", "Carbon manager"), null, null)],
        };
        var report = ExampleReport.Compose("iso14064", basis with { Control = control });
        Assert.Equal([], report.Items.Where(item => item.Item.Code.StartsWith("ISO1.", StringComparison.Ordinal) && !item.Present).Select(item => item.Item.Code));
    }

    [Theory]
    [InlineData("ISO1.s")]
    [InlineData("ISO1.b")]
    public void Without_verification_and_signatures_the_report_is_a_draft_that_names_the_item(string code)
    {
        var basis = ExampleReport.Basis("kaijin-2023");
        var report = ExampleReport.Compose("iso14064", basis with { Control = new DocumentControl(), Narrative = NarrativeTexts.None });
        Assert.Contains(report.Gaps, gap => gap.Item.Code == code);
    }

    [Fact]
    public void A_total_of_which_no_gas_is_known_leaves_direct_emissions_by_gas_open()
    {
        var basis = ExampleReport.Basis("ja-solar-2023");
        Assert.Contains(ExampleReport.Compose("iso14064", basis).Gaps, gap => gap.Item.Code == "ISO1.f");
    }

    [Fact]
    public void The_chapters_stand_in_the_order_of_an_inventory_report()
    {
        string[] expected =
        [
            "The organisation", "Organisational boundary", "Reporting boundary and emissions", "Quantification", "Base year and comparison", "Information management", "Verification",
            "Reduction strategy and performance", "Responsibility, use, purpose and format", "Issue and control", "References",
        ];
        Assert.Equal(expected, Kaijin.Body.OfType<Heading>().Where(heading => heading.Level == 1 && char.IsAsciiDigit(heading.Number[0])).Select(heading => heading.Text.En));
    }
}
