using FsCheck;
using FsCheck.Fluent;
using Lingtan.Quantities;
using static Lingtan.Factors.Requests;

namespace Lingtan.Factors;

public sealed class LibraryLoadingTests
{
    private const string Good = "d-a,net-calorific-value,petrol,,44,GJ/t,CN,2020-01-01,2020-12-31,,40,48,normal,t1,yes";

    [Theory]
    [InlineData("D_a,net-calorific-value,petrol,,44,GJ/t,CN,,,,,,,t1,yes", "factor-id-wrong", "id")]
    [InlineData("d-ok,net-calorific-value,petrol,,44,GJ/t,CN,,,,,,,t1,yes", "factor-id-duplicate", "id")]
    [InlineData("d-a,calorific,petrol,,44,GJ/t,CN,,,,,,,t1,yes", "factor-kind-unknown", "factor")]
    [InlineData("d-a,net-calorific-value,,,44,GJ/t,CN,,,,,,,t1,yes", "factor-subject-wrong", "subject")]
    [InlineData("d-a,net-calorific-value,a/b,,44,GJ/t,CN,,,,,,,t1,yes", "factor-subject-wrong", "subject")]
    [InlineData("d-a,net-calorific-value,petrol,CO2,44,GJ/t,CN,,,,,,,t1,yes", "factor-gas-wrong", "gas")]
    [InlineData("d-a,grid-average,,CH4,44,tCO2/MWh,CN,,,,,,,t1,yes", "factor-gas-wrong", "gas")]
    [InlineData("d-a,freight,van,,44,kgCO2e/t.km,CN,,,,,,,t1,yes", "factor-gas-wrong", "gas")]
    [InlineData("d-a,net-calorific-value,petrol,,many,GJ/t,CN,,,,,,,t1,yes", "factor-value-wrong", "value")]
    [InlineData("d-a,net-calorific-value,petrol,,,GJ/t,CN,,,,,,,t1,yes", "factor-value-wrong", "value")]
    [InlineData("d-a,net-calorific-value,petrol,,44,GJ/km,CN,,,,,,,t1,yes", "factor-unit-wrong", "unit")]
    [InlineData("d-a,net-calorific-value,petrol,,44,smoots,CN,,,,,,,t1,yes", "factor-unit-wrong", "unit")]
    [InlineData("d-a,net-calorific-value,petrol,,44,GJ/t,zhejiang,,,,,,,t1,yes", "factor-geography-wrong", "geography")]
    [InlineData("d-a,net-calorific-value,petrol,,44,GJ/t,CN,2020-13-01,,,,,,t1,yes", "factor-validity-wrong", "valid_from")]
    [InlineData("d-a,net-calorific-value,petrol,,44,GJ/t,CN,2021-01-01,2020-12-31,,,,,t1,yes", "factor-validity-wrong", "valid_to")]
    [InlineData("d-a,net-calorific-value,petrol,,44,GJ/t,CN,,,3,,,,t1,yes", "factor-rank-wrong", "rank")]
    [InlineData("d-a,net-calorific-value,petrol,,44,GJ/t,CN,,,,40,,,t1,yes", "factor-range-wrong", "upper")]
    [InlineData("d-a,net-calorific-value,petrol,,44,GJ/t,CN,,,,45,48,,t1,yes", "factor-range-wrong", "value")]
    [InlineData("d-a,net-calorific-value,petrol,,44,GJ/t,CN,,,,48,40,,t1,yes", "factor-range-wrong", "upper")]
    [InlineData("d-a,net-calorific-value,petrol,,44,GJ/t,CN,,,,40,48,gamma,t1,yes", "factor-distribution-unknown", "distribution")]
    [InlineData("d-a,net-calorific-value,petrol,,44,GJ/t,CN,,,,,,,,yes", "factor-source-missing", "source")]
    [InlineData("d-a,net-calorific-value,petrol,,44,GJ/t,CN,,,,,,,t1,partly:unit", "factor-verified-wrong", "verified")]
    public void A_wrong_cell_is_one_fault_with_its_line_and_column(string row, string code, string column)
    {
        var (library, faults) = Load(Dataset("d", "2025-01-01"), Table("d", Good.Replace("d-a", "d-ok", StringComparison.Ordinal), row));
        var fault = Assert.Single(faults);
        Assert.Equal((code, "d/rows.csv", 3, column), (fault.Code.Id, fault.Place.File, fault.Place.Row, fault.Place.Column));
        Assert.NotNull(library.Row("d-ok"));
    }

    [Fact]
    public void A_sound_row_is_read_with_all_its_columns()
    {
        var row = Sound(Dataset("d", "2025-01-01"), Table("d", Good)).Row("d-a")!;
        Assert.Equal((44m, 40m, 48m, "normal", "t1", 2020), (row.Value, row.Lower, row.Upper, row.Distribution, row.Source, row.DataYear));
        Assert.Equal(new Place("d/rows.csv", 2), row.Place);
        Assert.Equal("d", row.Dataset?.Id);
    }

    [Fact]
    public void The_gas_of_a_kind_need_not_be_repeated() =>
        Assert.Equal("CO2", Sound(Dataset("d", "2025-01-01"), Table("d", "d-a,grid-average,,,0.5,tCO2/MWh,CN,,,,,,,t,yes")).Row("d-a")!.Gas?.Id);

    [Fact]
    public void A_library_without_kinds_or_a_table_without_description_is_a_fault()
    {
        var faults = new FaultList();
        FactorLibrary.Load(new FactorSources([Table("d", Good)]), faults);
        Assert.Equal(["factor-entry-wrong", "factor-kinds-missing"], faults.Select(f => f.Code.Id).Order(StringComparer.Ordinal));
    }

    [Fact]
    public void A_dataset_is_named_like_its_folder()
    {
        var (_, faults) = Load(new FactorFile("other/dataset.yaml", Dataset("d", "2025-01-01").Bytes));
        Assert.Equal(("factor-entry-wrong", "id"), (Assert.Single(faults).Code.Id, faults.First().Place.Column));
    }

    [Fact]
    public void Line_ends_and_byte_order_marks_do_not_change_the_hash_and_content_does()
    {
        static string Hash(params FactorFile[] files) => Sound(files).Datasets.Single().Sha256;
        static FactorFile Windows(FactorFile file) =>
            file with { Bytes = (byte[])[0xEF, 0xBB, 0xBF, .. Bytes(System.Text.Encoding.UTF8.GetString(file.Bytes.Span).ReplaceLineEndings("\r\n"))] };
        var (dataset, table) = (Dataset("d", "2025-01-01"), Table("d", Good));
        Assert.Equal(Hash(dataset, table), Hash(Windows(table), Windows(dataset)));
        Assert.NotEqual(Hash(dataset, table), Hash(dataset, Table("d", Good.Replace("44,", "45,", StringComparison.Ordinal))));
    }

    [Fact]
    public void No_bytes_crash_the_reader()
    {
        var bytes = ArbMap.Default.ArbFor<byte[]>().Generator;
        var cut = from n in Gen.Choose(0, 400) from noise in bytes select (byte[])[.. Table("d", Good, Good).Bytes.Span[..Math.Min(n, 200)], .. noise];
        Prop.ForAll(Gen.OneOf(bytes, cut).ToArbitrary(), content =>
        {
            var faults = new FaultList();
            var files = new[] { "kinds.yaml", "subjects.yaml", "d/dataset.yaml", "d/rows.csv" }.Select(path => new FactorFile(path, content));
            FactorLibrary.Load(new FactorSources([.. files]), faults);
            Load(Dataset("d", "2025-01-01"), new FactorFile("d/rows.csv", content));
            return OwnFactors.Read(content, "factors.csv", faults) is not null;
        }).Check(Config.QuickThrowOnFailure.WithMaxTest(Soak.Times(100)));
    }
}
