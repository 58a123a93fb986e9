using System.Globalization;
using System.Numerics;
using Lingtan.Quantities;

namespace Lingtan.Instruments;

/// <summary>
/// Checks carbon credits: standard, amount, day of retirement, serial blocks against the amount and against each other. Credits never reduce a total; what
/// this gives is a list of sound claims for statements about neutrality.
/// </summary>
public static class CreditCheck
{
    /// <summary>The credits without a mistake, ordered by identifier.</summary>
    /// <param name="credits">All credits.</param>
    /// <param name="faults">Where mistakes are reported.</param>
    public static IReadOnlyList<CarbonCredit> Check(IEnumerable<CarbonCredit> credits, FaultList faults)
    {
        var ordered = credits.OrderBy(static c => c.Id, StringComparer.Ordinal).ThenBy(static c => c.Place).ToList();
        var sound = new List<CarbonCredit>();
        var claims = new SerialClaims();
        for (var i = 0; i < ordered.Count; i++)
        {
            var before = faults.Count;
            if (i > 0 && ordered[i - 1].Id == ordered[i].Id) faults.Add(InstrumentsFaults.IdDuplicate, At(ordered[i], "id"), ordered[i].Id, Expectation.UniqueId);
            Check(ordered[i], claims, faults);
            if (faults.Count == before) sound.Add(ordered[i]);
        }

        var twice = claims.Report(faults);
        return [.. sound.Where(c => !twice.Contains(c.Id))];
    }

    private static void Check(CarbonCredit credit, SerialClaims claims, FaultList faults)
    {
        var kind = InstrumentKinds.Shipped.Credit(credit.Standard);
        if (kind is null) faults.Add(InstrumentsFaults.KindUnknown, At(credit, "standard"), credit.Standard, InstrumentKinds.Shipped.ExpectedCredit());
        if (credit.Tco2e <= 0) faults.Add(InstrumentsFaults.AmountWrong, At(credit, "tco2e"), DecimalText.Format(credit.Tco2e), Expectation.Positive);
        if (credit is { Status: CreditStatus.Retired, RetiredOn: null })
            faults.Add(InstrumentsFaults.RetirementWrong, At(credit, "retired_on"), "", Expectation.RetirementDay);
        if (kind is null || string.IsNullOrWhiteSpace(credit.SerialFrom)) return;
        if (Block(credit, kind) is not { } block)
            faults.Add(InstrumentsFaults.SerialWrong, At(credit, "serial_from"), credit.SerialFrom, Expectation.Serial);
        else if (credit.Tco2e > 0 && (credit.SerialTo is not null || kind.Serial is not null) && block.Count != new BigInteger(credit.Tco2e))
            faults.Add(InstrumentsFaults.SerialWrong, At(credit, "tco2e"), DecimalText.Format(credit.Tco2e), Quantity(block));
        else
            claims.Add(block with { Series = kind.Id + " " + block.Series }, credit.Id, At(credit, "serial_from"));
    }

    private static SerialBlock? Block(CarbonCredit credit, CreditKind kind)
    {
        var (from, to) = (credit.SerialFrom!.Trim(), credit.SerialTo?.Trim());
        if (!string.IsNullOrEmpty(to)) return SerialBlock.Between(from, to);
        if (kind.Serial is { } form && SerialBlock.Within(from, form) is { } within) return within;
        return SerialBlock.TryParse(from, out var blocks) && blocks.Count == 1 ? blocks[0] : null;
    }

    private static Place At(CarbonCredit credit, string column) => credit.Place with { Column = column };

    private static LocalText Quantity(SerialBlock block)
    {
        var count = block.Count.ToString(CultureInfo.InvariantCulture);
        return new LocalText($"{count}，即序列号区间的数量", $"{count}, the number of serials in the block");
    }
}
