using System.Text.Json;
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
    public static RowChange Addition(RecordedAddition addition) => new(Additions, null, 0, Cells(
    [
        ("id", addition.Id), ("meter", addition.Meter), ("register", addition.Register), ("start", EnergySpan.Text(addition.Start)), ("end", EnergySpan.Text(addition.End)), ("amount", DecimalText.Format(addition.Amount)),
        ("reason", JsonNamingPolicy.KebabCaseLower.ConvertName(addition.Reason.ToString())), ("author", addition.Author), ("recorded", EnergySpan.Text(addition.Recorded)), ("note", addition.Note),
    ]));

    /// <summary>A settlement as a change: a further one on the same reading takes the place of the one before, which the history keeps.</summary>
    public static RowChange Settlement(EnergyState state, string meter, string register, Instant at, decimal? value, string rule, Act act)
    {
        var cells = Cells(
        [
            ("meter", meter), ("register", register), ("at", EnergySpan.Text(at)), ("value", value is { } kept ? DecimalText.Format(kept) : ""), ("rule", rule), ("author", act.Actor), ("when", EnergySpan.Text(act.At)),
        ]);
        var key = EnergyRows.KeyOf(Settlements, cells);
        return state.Find(Settlements, key) is { } present ? new RowChange(Settlements, key, present.Fact.Revision, cells) : new RowChange(Settlements, null, 0, cells);
    }

    /// <summary>An answer to changes.</summary>
    public static IResult Answer(RowsRecorded done)
    {
        var answer = new RowsAnswer([.. done.Faults.Select(static faults => faults.Select(FaultView.Of).ToList())], [.. done.Others.Select(FaultView.Of)], done.Recording?.Seq);
        return done.Refused ? TypedResults.Json(answer, statusCode: StatusCodes.Status422UnprocessableEntity) : TypedResults.Ok(answer);
    }

    private static Dictionary<string, string> Cells((string Column, string Text)[] cells) => cells.Where(static cell => cell.Text.Length > 0).ToDictionary(static cell => cell.Column, static cell => cell.Text, StringComparer.Ordinal);
}
