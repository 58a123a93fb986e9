using System.Globalization;
using Lingtan.Quantities;

namespace Lingtan.Formats;

/// <summary>Reads the readings of a file of meter data, row after row. A row or cell that cannot be read is one fault, and the others count.</summary>
public static class MeterFileReader
{
    private static readonly LocalText NumberForm = new("数", "a number");
    private static readonly LocalText MeterForm = new("计量点", "a meter");

    /// <summary>Reads a file.</summary>
    /// <param name="bytes">Its content: text in UTF-8, UTF-16 or GB18030 with commas, semicolons or tabs, or a workbook.</param>
    /// <param name="file">Its name, as faults give it.</param>
    /// <param name="profile">Its layout.</param>
    /// <param name="faults">Where mistakes are reported while the readings are gone through.</param>
    /// <returns>The readings, read while they are gone through; null with a fault where the file as a whole cannot be read.</returns>
    public static IEnumerable<MeterFileReading>? Read(byte[] bytes, string file, MeterFileProfile profile, FaultList faults)
    {
        if (MeterFileTable.Open(bytes, file, profile, faults) is not { } table || !HasColumns(table, file, profile, faults)) return null;
        return profile.IsWide ? Wide(table, file, profile, faults) : Long(table, file, profile, faults);
    }

    private static bool HasColumns(MeterFileTable table, string file, MeterFileProfile profile, FaultList faults)
    {
        string?[] needed = profile.IsWide
            ? [profile.Date, profile.Time]
            : [profile.Date, profile.Time, profile.Value, profile.Name is null ? profile.Meter : null, profile.Point, profile.Unit];
        var missing = needed.OfType<string>().Where(n => table.Column(n) < 0).ToList();
        foreach (var name in missing) faults.Add(MeterFilesFaults.LayoutWrong, new Place(file, profile.HeaderRow, name), "", new("列 " + name, "the column " + name));
        return missing.Count == 0;
    }

    private static IEnumerable<MeterFileReading> Long(MeterFileTable table, string file, MeterFileProfile profile, FaultList faults)
    {
        var (meter, point, unit) = (table.Column(profile.Meter), table.Column(profile.Point), table.Column(profile.Unit));
        var (date, time, value) = (table.Column(profile.Date), table.Column(profile.Time), table.Column(profile.Value));
        var times = new MeterFileTimes(profile);
        foreach (var (row, cells) in table.Rows)
        {
            if (Array.TrueForAll(cells, static c => c is null)) continue;
            var name = profile.Name ?? Text(cells[meter]);
            if (name.Length == 0)
            {
                faults.Add(MeterFilesFaults.PointMissing, new Place(file, row, profile.Meter), "", MeterForm);
                continue;
            }

            if (point >= 0) name += "/" + Text(cells[point]);
            if (times.Read(name, date < 0 ? null : cells[date] ?? "", cells[time]) is not { } at)
                faults.Add(MeterFilesFaults.TimeWrong, new Place(file, row, profile.Time), Text(cells[time]), times.Expected);
            else if (Number(cells[value], profile) is not { } number)
                faults.Add(MeterFilesFaults.ValueWrong, new Place(file, row, profile.Value), Text(cells[value]), NumberForm);
            else
                yield return new MeterFileReading(name, at, number, unit >= 0 && cells[unit] is not null ? Text(cells[unit]) : null, row);
        }
    }

    private static IEnumerable<MeterFileReading> Wide(MeterFileTable table, string file, MeterFileProfile profile, FaultList faults)
    {
        var (date, time) = (table.Column(profile.Date), table.Column(profile.Time));
        var times = new MeterFileTimes(profile);
        foreach (var (row, cells) in table.Rows)
        {
            if (Array.TrueForAll(cells, static c => c is null)) continue;
            if (times.Read("", date < 0 ? null : cells[date] ?? "", cells[time]) is not { } at)
            {
                faults.Add(MeterFilesFaults.TimeWrong, new Place(file, row, profile.Time), Text(cells[time]), times.Expected);
                continue;
            }

            for (var i = 0; i < table.Header.Count; i++)
            {
                // An empty cell is a reading that is missing, and not zero.
                if (i == date || i == time || cells[i] is null || table.Header[i].Length == 0) continue;
                if (Number(cells[i], profile) is { } number) yield return new MeterFileReading(table.Header[i], at, number, null, row);
                else faults.Add(MeterFilesFaults.ValueWrong, new Place(file, row, table.Header[i]), Text(cells[i]), NumberForm);
            }
        }
    }

    private static string Text(object? cell) => Convert.ToString(cell, CultureInfo.InvariantCulture)?.Trim() ?? "";

    private static decimal? Number(object? cell, MeterFileProfile profile)
    {
        switch (cell)
        {
            // Fifteen digits, as every spreadsheet keeps them.
            case double number when double.IsFinite(number):
                return decimal.TryParse(number.ToString("G15", CultureInfo.InvariantCulture), NumberStyles.Float, CultureInfo.InvariantCulture, out var kept) ? kept : null;
            case string text:
                var folded = FullWidth.Fold(text);
                if (profile.DecimalComma) folded = folded.Replace(',', '\u0001').Replace('.', ',').Replace('\u0001', '.');
                return DecimalText.TryParse(folded, out var value, out _) ? value : null;
            default:
                return null;
        }
    }
}
