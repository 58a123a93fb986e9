using Lingtan.Drivers;
using Lingtan.Formats;
using Lingtan.Metering;
using Lingtan.Quantities;
using Lingtan.Store;
using NodaTime;

namespace Lingtan.Web;

/// <summary>What became of readings that were sent.</summary>
/// <param name="Taken">Readings that are new.</param>
/// <param name="Versions">Readings with another value than was known: kept, and disputed.</param>
/// <param name="Repeated">Readings that were known: they changed nothing.</param>
/// <param name="Refused">How many readings were left out, where the rest was asked for.</param>
public sealed record PushAnswer(long Taken, long Versions, long Repeated, int Refused);

/// <summary>Readings sent over HTTP, as JSON or in line protocol. An answer of 200 says that all of them are on disk.</summary>
public sealed class PushEndpoints : IEndpoints
{
    private const int LongestSource = 100;
    private static readonly LocalText KnownMeter = new("已有实体计量点的编号", "the identifier of a real meter");
    private static readonly LocalText KnownChannel = new("该计量点的计数器或瞬时量", "a register or gauge of the meter");

    /// <inheritdoc/>
    public void Map(IEndpointRouteBuilder api) =>
        api.MapPost("/energy/readings", Take)
            .WithSummary("Send readings, as JSON or (text/plain) in line protocol with precision=ns|us|ms|s: all of them or none, or with partial=true those of known meters; sent again they change nothing. source= names the sender")
            .Produces<PushAnswer>().Allow(Permission.WriteReadings);

    private static async Task<IResult> Take(HttpContext context, Caller caller, SiteSight sight, ReadingIntake intake, IClock clock, string? source = null, string precision = "ns", bool partial = false)
    {
        if (Precision(precision) is not { } unit || source is { Length: > LongestSource })
            return Problems.Refused(StatusCodes.Status400BadRequest, new LocalText("precision 为 ns、us、ms 或 s，source 不超过 100 个字符", "precision is ns, us, ms or s, and source has 100 characters at most"));
        var body = await RequestBody.Read(context);
        var (now, faults) = (clock.GetCurrentInstant(), new FaultList());
        var pushed = context.Request.HasJsonContentType() ? JsonPush.Read(body, faults) : LineProtocol.Read(body, unit, now, faults);
        if (faults.Any) return Problems.Faulty(faults);
        var (seen, unknown, readings) = (sight.Of(caller), new FaultList(), new List<NewReading>(pushed.Count));
        for (var i = 0; i < pushed.Count; i++)
            if (Reading(seen, pushed[i], i + 1, source ?? caller.Name, unknown) is { } reading) readings.Add(reading);
        if (unknown.Any && (!partial || readings.Count == 0)) return Problems.Faulty(unknown);
        if (intake.Take(new ReadingBatch(now, readings), faults) is { } done) return TypedResults.Ok(new PushAnswer(done.New, done.Versions, done.Duplicates, pushed.Count - readings.Count));
        return faults.Any(static fault => fault.Code == StoreFaults.DiskFull) ? Problems.Refused(StatusCodes.Status507InsufficientStorage, StoreFaults.DiskFull.Title) : Problems.Faulty(faults);
    }

    private static LinePrecision? Precision(string text) => text switch
    {
        "ns" => LinePrecision.Nanoseconds, "us" => LinePrecision.Microseconds, "ms" => LinePrecision.Milliseconds, "s" => LinePrecision.Seconds, _ => null,
    };

    // A meter of another facility is answered as one that is not there.
    private static NewReading? Reading(SeenSite seen, PushedReading sent, int row, string author, FaultList faults)
    {
        if (seen.Find(sent.Meter) is not { IsVirtual: false } meter) faults.Add(MeteringFaults.MeterUnknown, new Place("readings", row, "meter"), sent.Meter, KnownMeter);
        else if (!meter.HasChannel(sent.Point)) faults.Add(MeteringFaults.RegisterUnknown, new Place("readings", row, "point"), sent.Point, KnownChannel);
        else if (SampleRoute.Mark(sent.State, author) is { } mark) return new NewReading(new SeriesKey(meter.Id, sent.Point), sent.At, sent.Value, mark);
        return null;
    }
}
