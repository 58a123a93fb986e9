using Lingtan.Metering;

namespace Lingtan.Web;

/// <summary>One version of a reading.</summary>
/// <param name="At">The time it is of.</param>
/// <param name="Value">Its value as sent; null where a person set the reading aside.</param>
/// <param name="State">Its state.</param>
/// <param name="Rule">The rule behind it.</param>
/// <param name="Author">Who answers for it.</param>
/// <param name="Received">When it arrived.</param>
/// <param name="Counts">Whether it is the version that counts.</param>
public sealed record ReadingVersionView(string At, decimal? Value, string State, string? Rule, string? Author, string Received, bool Counts)
{
    /// <summary>The view of a version.</summary>
    internal static ReadingVersionView Of(ReadingRecord record, ReadingVersion version) => new(
        EnergySpan.Text(record.At), version.Value, RoleNames.Json(version.Mark.State), Word(version.Mark.Rule), Word(version.Mark.Author), EnergySpan.Text(version.Received), version == record.Effective);

    /// <summary>A word, or nothing.</summary>
    internal static string? Word(string text) => text.Length > 0 ? text : null;
}

/// <summary>What a register counted in an interval, hour, day or month.</summary>
/// <param name="Start">First instant.</param>
/// <param name="End">First instant after it.</param>
/// <param name="Amount">How much; null where nothing is known.</param>
/// <param name="Added">The recorded additions in it.</param>
/// <param name="State">The state that a reader must rather know.</param>
/// <param name="Rule">The rule behind it.</param>
/// <param name="Author">Who answers for it.</param>
/// <param name="Covered">The share of its time that is covered, from 0 to 1.</param>
public sealed record CurvePointView(string Start, string End, decimal? Amount, decimal Added, string State, string? Rule, string? Author, decimal Covered)
{
    /// <summary>The view of a total.</summary>
    internal static CurvePointView Of(SpanTotal total) => new(
        EnergySpan.Text(total.Start), EnergySpan.Text(total.End), total.Amount, total.Added, RoleNames.Json(total.Mark.State), ReadingVersionView.Word(total.Mark.Rule), ReadingVersionView.Word(total.Mark.Author),
        decimal.Round(total.Share, 6));
}

/// <summary>The same curve at another time.</summary>
/// <param name="From">First instant.</param>
/// <param name="To">First instant after it.</param>
/// <param name="Points">Its points.</param>
/// <param name="Total">Their sum; null where nothing is known.</param>
public sealed record CurveComparison(string From, string To, IReadOnlyList<CurvePointView> Points, decimal? Total);

/// <summary>The load curve of a register.</summary>
/// <param name="Meter">The meter.</param>
/// <param name="Register">The register.</param>
/// <param name="Unit">Its unit.</param>
/// <param name="Size"><c>interval</c>, <c>hour</c>, <c>day</c> or <c>month</c>.</param>
/// <param name="Zone">Time zone of the facility.</param>
/// <param name="From">First instant.</param>
/// <param name="To">First instant after it.</param>
/// <param name="Points">Its points.</param>
/// <param name="Total">Their sum; null where nothing is known.</param>
/// <param name="Compare">The curve it is compared with.</param>
public sealed record CurveView(
    string Meter, string Register, string Unit, string Size, string Zone, string From, string To, IReadOnlyList<CurvePointView> Points, decimal? Total, CurveComparison? Compare);

/// <summary>A momentary value at a time.</summary>
/// <param name="At">The time.</param>
/// <param name="Value">The value, after the ratios of transformers.</param>
/// <param name="State">Its state.</param>
public sealed record GaugePointView(string At, decimal Value, string State);

/// <summary>Momentary values of a gauge.</summary>
/// <param name="Meter">The meter.</param>
/// <param name="Gauge">The gauge.</param>
/// <param name="Unit">Its unit.</param>
/// <param name="Points">The values; of many only the lowest and highest of each step.</param>
/// <param name="Thinned">Whether some are left out.</param>
public sealed record GaugeCurveView(string Meter, string Gauge, string Unit, IReadOnlyList<GaugePointView> Points, bool Thinned);

/// <summary>A day of the heat map.</summary>
/// <param name="Day">The day.</param>
/// <param name="Hours">What was counted in each of its hours, 23 to 25 of them; null where nothing is known.</param>
/// <param name="States">The state of each hour.</param>
public sealed record HeatDay(string Day, IReadOnlyList<decimal?> Hours, IReadOnlyList<string> States);

/// <summary>What a register counted, days by hours.</summary>
/// <param name="Meter">The meter.</param>
/// <param name="Register">The register.</param>
/// <param name="Unit">Its unit.</param>
/// <param name="Zone">Time zone of the facility.</param>
/// <param name="Days">The days.</param>
/// <param name="Highest">The highest hour; null where nothing is known.</param>
public sealed record HeatView(string Meter, string Register, string Unit, string Zone, IReadOnlyList<HeatDay> Days, decimal? Highest);
