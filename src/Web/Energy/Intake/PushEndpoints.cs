using Lingtan.Metering;
using Lingtan.Quantities;
using Lingtan.Store;
using NodaTime;

namespace Lingtan.Web;

/// <summary>A reading that is sent.</summary>
/// <param name="Meter">The meter.</param>
/// <param name="Point">Its register or gauge.</param>
/// <param name="At">The time it is of, with its offset.</param>
/// <param name="Value">The value: of a counter as the device shows it, before the multiplier.</param>
/// <param name="Quality"><c>good</c>, <c>uncertain</c> or <c>substituted</c>; null: good.</param>
public sealed record PushedReading(string Meter, string Point, string At, decimal Value, string? Quality = null);

/// <summary>Readings that are sent together.</summary>
/// <param name="Readings">The readings.</param>
/// <param name="Source">Who sends them, as their marks say; null: the account.</param>
public sealed record PushRequest(IReadOnlyList<PushedReading> Readings, string? Source = null);

/// <summary>A reading that is not taken.</summary>
/// <param name="Index">Its place, counted from 0.</param>
/// <param name="Reason">Why.</param>
public sealed record RefusedReading(int Index, LocalText Reason);

/// <summary>What became of readings that were sent.</summary>
/// <param name="Taken">Readings that are new.</param>
/// <param name="Versions">Readings with another value than was known: kept, and disputed.</param>
/// <param name="Repeated">Readings that were known: they changed nothing.</param>
/// <param name="Refused">Readings that cannot be taken; unless the rest was asked for, nothing was taken then.</param>
public sealed record PushAnswer(long Taken, long Versions, long Repeated, IReadOnlyList<RefusedReading> Refused);

/// <summary>Readings sent over HTTP. An answer of 200 says that all of them are on disk.</summary>
public sealed class PushEndpoints : IEndpoints
{
    private const int MostReadings = 200_000;
    private const int MostRefused = 1000;
    private const int LongestSource = 100;

    /// <inheritdoc/>
    public void Map(IEndpointRouteBuilder api) =>
        api.MapPost("/energy/readings", Take).WithSummary("Send readings: all of them or none, or with partial=true those that can be taken; sent again they change nothing")
            .Produces<PushAnswer>().Produces<PushAnswer>(StatusCodes.Status422UnprocessableEntity).Allow(Permission.WriteReadings);

    private static IResult Take(PushRequest request, Caller caller, SiteSight sight, ReadingIntake intake, IClock clock, bool partial = false)
    {
        if (request.Readings.Count is 0 or > MostReadings || request.Source is { Length: > LongestSource })
            return Problems.Refused(StatusCodes.Status400BadRequest, new LocalText($"1–{MostReadings} 个读数，source 不超过 {LongestSource} 个字符", $"1–{MostReadings} readings, and a source of at most {LongestSource} characters"));
        var (seen, author) = (sight.Of(caller), request.Source ?? caller.Name);
        var (readings, places, refused) = (new List<NewReading>(request.Readings.Count), new List<int>(), new List<RefusedReading>());
        for (var i = 0; i < request.Readings.Count; i++)
        {
            if (Reading(seen, request.Readings[i], author, out var reading) is { } reason) refused.Add(new RefusedReading(i, reason));
            else (readings, places) = (With(readings, reading), With(places, i));
        }

        if (refused.Count > 0 && (!partial || readings.Count == 0)) return Answer(new PushAnswer(0, 0, 0, [.. refused.Take(MostRefused)]));
        var faults = new FaultList();
        if (intake.Take(new ReadingBatch(clock.GetCurrentInstant(), readings), faults) is { } done) return Answer(new PushAnswer(done.New, done.Versions, done.Duplicates, [.. refused.Take(MostRefused)]), taken: true);
        if (faults.Any(static fault => fault.Code == StoreFaults.DiskFull)) return Problems.Refused(StatusCodes.Status507InsufficientStorage, StoreFaults.DiskFull.Title);
        return Answer(new PushAnswer(0, 0, 0, [.. faults.Select(fault => new RefusedReading(fault.Place.Row is { } row ? places[row - 1] : 0, new LocalText(
            $"{fault.Code.Title.Zh}：{fault.Value}；应为{fault.Expected.Zh}", $"{fault.Code.Title.En}: {fault.Value}; expected {fault.Expected.En}"))).Take(MostRefused)]));
    }

    private static List<T> With<T>(List<T> list, T one)
    {
        list.Add(one);
        return list;
    }

    private static IResult Answer(PushAnswer answer, bool taken = false) => taken ? TypedResults.Ok(answer) : TypedResults.Json(answer, statusCode: StatusCodes.Status422UnprocessableEntity);

    // A meter of another facility is answered as one that is not there.
    private static LocalText? Reading(SeenSite seen, PushedReading sent, string author, out NewReading reading)
    {
        reading = default;
        if (seen.Find(sent.Meter) is not { } meter) return new LocalText($"没有计量点 {sent.Meter}", $"There is no meter {sent.Meter}");
        if (meter.IsVirtual) return new LocalText($"{sent.Meter} 是虚拟表，没有读数", $"{sent.Meter} is computed and takes no readings");
        if (!meter.HasChannel(sent.Point)) return new LocalText($"{sent.Meter} 没有通道 {sent.Point}", $"{sent.Meter} has no register or gauge {sent.Point}");
        if (EnergySpan.Exact(sent.At) is not { } at) return new LocalText($"{sent.At} 不是带偏移的时刻", $"{sent.At} is no time with an offset");
        if (Mark(sent.Quality, author) is not { } mark) return new LocalText($"没有质量 {sent.Quality}", $"There is no quality {sent.Quality}");
        reading = new NewReading(new SeriesKey(meter.Id, sent.Point), at, sent.Value, mark);
        return null;
    }

    private static ReadingMark? Mark(string? quality, string author) => quality switch
    {
        null or "good" => ReadingMark.Measured,
        "uncertain" => new ReadingMark(ReadingState.Estimated, "device-uncertain", author),
        "substituted" => new ReadingMark(ReadingState.Estimated, "device-substituted", author),
        _ => null,
    };
}
