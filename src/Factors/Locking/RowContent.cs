using System.Globalization;
using System.Text;
using Lingtan.Quantities;
using NodaTime;

namespace Lingtan.Factors;

/// <summary>The content of a factor row as one canonical text: what a lock file vouches for.</summary>
public static class RowContent
{
    /// <summary>SHA-256 over the canonical text of the row: the columns of the library in their order, separated by line feeds. Equal values written differently (0.50, 0.5) are equal.</summary>
    /// <param name="row">The row.</param>
    public static string Sha256(FactorRow row) => Sha256Text.Of(Encoding.UTF8.GetBytes(Text(row)));

    private static string Text(FactorRow row) => string.Join('\n',
        row.Id, row.Kind, string.Join('/', row.Subjects), row.Gas?.Id, Number(row.Value), row.Unit.Symbol, row.Geography, Day(row.ValidFrom), Day(row.ValidTo),
        row.Rank?.ToString(CultureInfo.InvariantCulture), Number(row.Lower), Number(row.Upper), row.Distribution, row.Source, row.Verified);

    private static string Number(decimal? number) => number is { } value ? DecimalText.Format(value) : "";

    private static string Day(LocalDate? day) => day is { } date ? RowScreen.Day(date) : "";
}
