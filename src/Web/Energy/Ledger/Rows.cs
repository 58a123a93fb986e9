using Lingtan.Formats;
using Lingtan.Metering;
using Lingtan.Quantities;
using Lingtan.Store;
using NodaTime;

namespace Lingtan.Web;

/// <summary>What people record about readings, as rows of the energy side: who and when are those of the request, whatever was sent.</summary>
internal static class Rows
{
    private const string Additions = "additions";
    private const string Settlements = "settlements";

    /// <summary>An addition as a change.</summary>
    public static RowChange Addition(EnergyState state, RecordedAddition addition) => new(Additions, null, 0, Written(new EnergySite { Facilities = state.Site.Facilities, Meters = state.Site.Meters, Additions = [addition] }, Additions).Cells);

    /// <summary>A settlement as a change: a further one on the same reading takes the place of the one before, which the history keeps.</summary>
    public static RowChange Settlement(EnergyState state, string meter, string register, Instant at, decimal? value, string rule, Act act)
    {
        var one = new Settlement(meter, register, at, value, rule, act.Actor, act.At, new Place(Settlements));
        var (key, cells) = Written(new EnergySite { Facilities = state.Site.Facilities, Meters = state.Site.Meters, Settlements = [one] }, Settlements);
        return state.Find(Settlements, key) is { } present ? new RowChange(Settlements, key, present.Fact.Revision, cells) : new RowChange(Settlements, null, 0, cells);
    }

    /// <summary>An answer to changes.</summary>
    public static IResult Answer(RowsRecorded done)
    {
        var answer = new RowsAnswer([.. done.Faults.Select(static faults => faults.Select(FaultView.Of).ToList())], [.. done.Others.Select(FaultView.Of)], done.Recording?.Seq);
        return done.Refused ? TypedResults.Json(answer, statusCode: StatusCodes.Status422UnprocessableEntity) : TypedResults.Ok(answer);
    }

    // Written as files are written, so that a file that was exported says the same again.
    private static (string Key, Dictionary<string, string> Cells) Written(EnergySite one, string table)
    {
        var row = EnergyRows.Of(one).Single(row => row.Table == table);
        return (row.Key, row.Cells.ToDictionary(StringComparer.Ordinal));
    }
}
