namespace Lingtan.Browser.Tests;

/// <summary>Every page of the energy side in both languages and themes, wide and narrow: no fault, no request to another host, no barrier.</summary>
public sealed class EnergyPagesTests(Demonstration demonstration) : IClassFixture<Demonstration>
{
    public static TheoryData<string, string, string, int> Views() => OpenPage.Views(
        [
            "/energy", "/energy/meters", "/energy/meters/pure-water?span=month", "/energy/flows", "/energy/completeness", "/energy/ledger", "/energy/carbon", "/energy/carbon?tab=closing&month=2025-12", "/energy/carbon?tab=reconciliation", "/energy/alarms",
            "/energy/alarms?tab=limits", "/energy/alarms?tab=history&level=critical", "/energy/alarms?tab=deliveries", "/energy/setup?table=invoices", "/energy/setup?table=retention", "/energy/collector", "/energy/setup?table=meters", "/energy/route?all=1",
        ],
        "/energy", "/energy?wall=1");

    [Theory]
    [MemberData(nameof(Views))]
    public Task A_page_has_no_faults_and_no_barriers(string path, string language, string theme, int width) => OpenPage.Look(demonstration.Server, path, language, theme, width);
}
