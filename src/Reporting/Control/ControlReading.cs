using Lingtan.Formats;
using Lingtan.Inventories;
using Lingtan.Quantities;

namespace Lingtan.Reporting;

/// <summary>Reads document control from <c>narrative/report.yaml</c>, strictly: whatever is not understood is a fault with its line.</summary>
public static class ControlReading
{
    /// <summary>The file.</summary>
    public const string File = "narrative/report.yaml";

    private const int MostDecimals = 8;

    private static readonly LocalText DecimalsExpected = new("0 到 8 的整数", "a whole number from 0 to 8");

    private static readonly Words<MidpointRounding> Roundings = new(
        (MidpointRounding.AwayFromZero, ["half-away-from-zero", "四舍五入"]), (MidpointRounding.ToEven, ["half-even", "四舍六入五成双"]));

    /// <summary>The document control of a book; that of a book without the file is empty.</summary>
    /// <param name="book">The book.</param>
    /// <param name="faults">Receives what is wrong.</param>
    /// <param name="isFigure">Whether the inventory has a figure of an identifier; null where that cannot be told.</param>
    public static DocumentControl Read(InventoryBook book, FaultList faults, Func<string, bool>? isFigure = null)
    {
        if (!book.Narrative.TryGetValue(File, out var bytes) || YamlMap.Parse(bytes, File, faults) is not { } map) return new DocumentControl();
        var control = new DocumentControl
        {
            Number = map.Text("number"),
            Version = map.Text("version"),
            Date = map.Day("date"),
            Distribution = map.Locals("distribution"),
            Signatures = [.. Signed(map, "prepared", SignatureRole.Prepared), .. Signed(map, "reviewed", SignatureRole.Reviewed), .. Signed(map, "approved", SignatureRole.Approved)],
            Availability = map.Local("availability"),
            Contact = map.Text("contact"),
            Frequency = map.Local("frequency"),
            Rounding = new Rounding(map.Word("rounding", Roundings) ?? MidpointRounding.AwayFromZero),
            Decimals = Decimals(map),
            Verification = map.Map("verification") is { } verification ? VerificationReading.Read(verification, book) : null,
            Statements = [.. map.Maps("statements").Select(statement => StatementReading.Read(statement, isFigure))],
            GasShares = GasSharesReading.Read(map, book),
            Theme = ThemeReading.Read(map, book),
        };
        map.Close();
        return control;
    }

    private static IEnumerable<Signature> Signed(YamlMap map, string key, SignatureRole role) =>
        map.OneOrMore(key).Select(one => new Signature(role, one.Local("position", required: true) ?? LocalText.Same(""), one.Text("name"), one.Day("date")));

    private static int Decimals(YamlMap map)
    {
        if (map.Text("decimals") is not { } text) return new DocumentControl().Decimals;
        if (FieldText.TryDigits(text, out var decimals) && decimals <= MostDecimals) return decimals;
        map.Refuse("decimals", ReportingFaults.ControlWrong, text, DecimalsExpected);
        return new DocumentControl().Decimals;
    }
}
