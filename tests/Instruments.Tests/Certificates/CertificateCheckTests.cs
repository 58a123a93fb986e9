using Lingtan.Quantities;
using static Lingtan.Instruments.Rows;

namespace Lingtan.Instruments;

public sealed class CertificateCheckTests
{
    public static TheoryData<string, string, ContractualInstrument> Mistakes => new()
    {
        { "instrument-kind-unknown", "kind", Gec("a", 1) with { Kind = "VCU" } },
        { "instrument-amount-wrong", "mwh", Gec("a", 0) },
        { "instrument-dates-wrong", "generated_to", Gec("a", 1) with { GeneratedTo = new(2024, 12, 31) } },
        { "instrument-dates-wrong", "consumed_to", Gec("a", 1) with { ConsumedFrom = new(2025, 7, 1), ConsumedTo = new(2025, 6, 1) } },
        { "instrument-retirement-wrong", "retired_on", Gec("a", 1) with { RetiredOn = null } },
        { "instrument-retirement-wrong", "retired_on", Gec("a", 1) with { RetiredOn = new(2024, 12, 1) } },
        { "instrument-expired", "retired_on", Gec("a", 1) with { RetiredOn = new(2028, 1, 1) } },
        { "instrument-vintage", "generated_to", Gec("a", 1) with { Kind = "I-REC" } },
        { "instrument-vintage", "generated_to", Gec("a", 1) with { GeneratedFrom = new(2022, 1, 1), GeneratedTo = new(2022, 12, 31), RetiredOn = new(2025, 6, 1) } },
        { "instrument-market", "country", Gec("a", 1) with { Country = "DE" } },
        { "instrument-market", "country", Gec("a", 1) with { Kind = "I-REC", Country = "VN" } },
        { "instrument-factor-missing", "factor", Gec("a", 1) with { Technology = "coal" } },
        { "instrument-factor-missing", "factor_unit", Gec("a", 1) with { Factor = 0.1m, FactorUnit = Unit.Parse("kg") } },
        { "instrument-factor-missing", "factor", Gec("a", 1) with { Kind = "PPA", Technology = null } },
        { "serial-wrong", "serial", Gec("a", 1) with { Serial = "W9..W1" } },
        { "instrument-source-unknown", "source", Gec("a", 1) with { Source = "petrol" } },
    };

    [Theory]
    [MemberData(nameof(Mistakes))]
    public void A_mistake_is_one_fault_with_its_column(string code, string column, ContractualInstrument instrument)
    {
        var (result, faults) = Allocate([instrument], Use(0, 1000));
        var fault = Assert.Single(faults);
        Assert.Equal((code, column, 2), (fault.Code.Id, fault.Place.Column, fault.Place.Row));
        Assert.Empty(result.Allocations);
    }

    [Fact]
    public void An_identifier_used_twice_is_a_fault()
    {
        var (_, faults) = Allocate([Gec("a", 1, 2), Gec("a", 1, 3)], Use(0, 1000));
        Assert.Equal((InstrumentsFaults.IdDuplicate, 3), (Assert.Single(faults).Code, faults.First().Place.Row));
    }
}
