using Lingtan.Inventories;
using Lingtan.Organizations;
using Lingtan.Quantities;
using NodaTime;

namespace Lingtan.Formats;

public sealed class BookReadingTests
{
    private const string Header = """
        lingtan: 1
        organization: { name: { zh: 示例电器, en: Example Electric }, currency: CNY, credit_code: 91330000000000000X, industry: C3823 }
        purpose: { zh: 客户披露, users: 客户, significance: { 3: 大于 1 % } }
        period: { from: 2024-07-01, to: 2025-06-30 }
        consolidation: equity-share
        gwp: AR5
        scope2: market-based
        factors: { as_of: 2026-03-31, policy: "programme:cn-ets" }

        """;

    [Fact]
    public void Every_key_of_the_format_is_read()
    {
        var book = Read(Header + """
            facilities:
              - { id: oslo, name: Oslo works, country: NO, grid: NO, timezone: Europe/Oslo,
                  ownership: [ { from: 2019-01-01, to: 2024-12-31, equity: 60 %, operational: no, financial: joint }, { from: 2025-01-01, equity: 1, operational: yes } ] }
            sources:
              - id: steel
                name: 钢材
                facility: oslo
                scope: 3
                scope3: 1
                iso_category: 5
                category: scope3-1
                method: goods-by-mass
                subjects: { product: steel }
                inputs: { EF: 2 tCO2e/t }
                factors: { EF: own-steel }
                quality: { activity: periodic, factor: 4, calibration: confirmed }
                note: { zh: 备注, en: note }
            exclusions:
              - { name: 应急发电机, facility: oslo, scope: 1, category: stationary-combustion, reason: not-material, estimate: 400 kgCO2e, note: 仅维护性启动 }
            base_year: { period: 2020, threshold: 5 %, triggers: [structure, method] }
            intensities: [ { metric: revenue, scopes: [1, 2], per: 亿元 } ]
            """);
        Assert.Equal(new ReportingPeriod(new LocalDate(2024, 7, 1), new LocalDate(2025, 6, 30)), book.Period);
        Assert.Equal((ConsolidationApproach.EquityShare, Scope2Basis.Market, "cn-ets"), (book.Consolidation, book.Scope2, book.Factors.Programme));
        Assert.Equal("大于 1 %", book.Purpose!.Significance["3"].Zh);
        var facility = Assert.Single(book.Facilities);
        Assert.Equal([(0.6m, Control.No, Control.Joint), (1m, Control.Yes, Control.Yes)], facility.Ownership.Select(one => (one.Equity, one.Operational, one.Financial)));
        var source = Assert.Single(book.Sources);
        Assert.Equal((1, 5, CollectionType.Periodic, 4, "confirmed"), (source.Scope3!.Value, source.IsoCategory!.Value, source.Quality.Activity!.Value, source.Quality.Factor!.Value, source.Quality.Calibration));
        Assert.Equal(0.4m, Assert.Single(book.Exclusions).EstimateTonnes);
        Assert.Equal((0.05m, 2020), (book.BaseYear!.Threshold, book.BaseYear.Period!.From.Year));
        Assert.Equal(Unit.Parse("1e8 CNY"), Assert.Single(book.Intensities).Per);
    }

    // YAML 1.1 readers take an unquoted NO for false and 010 for eight.
    [Fact]
    public void Norway_stays_a_country_and_numbers_stay_texts()
    {
        var book = Read(Header + """
            facilities: [ { id: 010, name: 1.10, country: NO, region: no, grid: NO } ]
            sources: []
            """);
        var facility = Assert.Single(book.Facilities);
        Assert.Equal(("010", "1.10", "NO", "no", "NO"), (facility.Id, facility.Name.Zh, facility.Country, facility.Region, facility.Grid));
    }

    [Fact]
    public void A_scope_3_source_may_leave_its_category_number_to_the_category()
    {
        var book = Read(Header + """
            facilities: [ { id: a, name: A, country: CN } ]
            sources:
              - { id: x, name: X, facility: a, scope: 3, category: scope3-6, method: m }
              - { id: y, name: Y, facility: a, scope: 3, scope3: undivided, category: scope3-undivided, method: m }
              - { id: z, name: Z, facility: a, scope: 3, category: other-indirect, method: m }
            """);
        Assert.Equal([6, 0, null], book.Sources.Select(source => source.Scope3));
    }

    [Fact]
    public void A_misspelt_key_is_one_fault_and_not_also_a_missing_one()
    {
        using var given = Given.FolderWith("source,period,quantity,unit\n", Given.SmallBook.Replace("consolidation:", "consolidaton:", StringComparison.Ordinal));
        Assert.Equal(TextFaults.YamlUnknownKey, Assert.Single(given.Read().Faults).Code);
    }

    [Fact]
    public void A_source_knows_the_line_of_each_of_its_keys()
    {
        var book = Read(Header + """
            facilities: [ { id: a, name: A, country: CN } ]
            sources:
              - id: x
                name: X
                facility: a
                scope: 1
                category: fugitive
                method: refrigerant-leakage
                factors:
                  EF: my-row
            """);
        var source = Assert.Single(book.Sources);
        Assert.Equal(new Place("inventory.yaml", 11, "sources[1]"), source.Place);
        Assert.Equal(new Place("inventory.yaml", 16, "sources[1].method"), source.At("method"));
        Assert.Equal(new Place("inventory.yaml", 18, "sources[1].factors.EF"), source.At("factors.EF"));
    }

    private static InventoryBook Read(string yaml)
    {
        using var given = Given.EmptyFolder().File("inventory.yaml", yaml);
        var (book, faults) = given.Read();
        Assert.Empty(faults);
        return book!;
    }
}
