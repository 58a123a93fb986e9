using Lingtan.Metering;
using Lingtan.Quantities;
using Lingtan.Store;
using NodaTime;

namespace Lingtan.Web;

/// <summary>A reading that a person took.</summary>
/// <param name="Meter">The meter.</param>
/// <param name="Register">Its register.</param>
/// <param name="At">When it was read.</param>
/// <param name="Value">What the counter showed.</param>
/// <param name="Evidence">SHA-256 of a photo that was sent to <c>energy/evidence</c>.</param>
/// <param name="Note">What is to be said about it.</param>
/// <param name="Confirmed">Whether what was found unusual was really shown.</param>
public sealed record ManualEntry(string Meter, string Register, string At, decimal Value, string? Evidence = null, string? Note = null, bool Confirmed = false);

/// <summary>Readings of a round.</summary>
/// <param name="Readings">The readings.</param>
/// <param name="DryRun">Whether to say only what would be said about them, as while somebody types.</param>
public sealed record ManualRequest(IReadOnlyList<ManualEntry> Readings, bool DryRun = false);

/// <summary>What is said about a reading.</summary>
/// <param name="Index">Its place.</param>
/// <param name="Difference">What was counted since the reading before, after the multiplier; null where that is not known.</param>
/// <param name="Warnings">What is unusual about it; it can be recorded all the same.</param>
/// <param name="Refused">Why it cannot be recorded.</param>
public sealed record ManualResult(int Index, decimal? Difference, IReadOnlyList<LocalText> Warnings, LocalText? Refused);

/// <summary>What became of the readings of a round.</summary>
/// <param name="Results">What is said about each.</param>
/// <param name="Recorded">Whether all were recorded.</param>
public sealed record ManualAnswer(IReadOnlyList<ManualResult> Results, bool Recorded);

/// <summary>Readings that people take on a round, with a photo as evidence.</summary>
public sealed class ManualEndpoints : IEndpoints
{
    private const int MostReadings = 2000;
    private const string Kind = "manual";
    private const string Photo = "photo";
    private const int MostPhoto = 20 << 20;
    private static readonly LocalText WithoutDevice = new("该时刻没有装置", "No device was installed at that time");

    /// <inheritdoc/>
    public void Map(IEndpointRouteBuilder api)
    {
        api.MapPost("/energy/manual", Record).WithSummary("Record readings that a person took, all or none; dryRun says what would be said").Produces<ManualAnswer>().Allow(Permission.WriteActivity);
        api.MapPost("/energy/evidence", Keep).WithSummary("Send a photo of a reading, of 20 MiB at most").Produces<DocumentAdded>().Allow(Permission.WriteActivity);
    }

    private static IResult Record(ManualRequest request, Caller caller, SiteSight sight, IReadingStore store, ReadingIntake intake, FactStore facts, EnergyDesk desk, IClock clock, TimeProvider time)
    {
        if (request.Readings.Count is 0 or > MostReadings) return Problems.Refused(StatusCodes.Status400BadRequest, new LocalText($"1–{MostReadings} 个读数", $"1–{MostReadings} readings"));
        var (seen, now) = (sight.Of(caller), clock.GetCurrentInstant());
        var readings = new List<NewReading>();
        var results = request.Readings.Select((one, index) => Look(seen, store, caller, one, index, now, readings)).ToList();
        if (results.Any(static one => one.Refused is not null)) return TypedResults.Json(new ManualAnswer(results, false), statusCode: StatusCodes.Status422UnprocessableEntity);
        if (request.DryRun) return TypedResults.Ok(new ManualAnswer(results, false));

        // What proves a reading stands in the audit trail before the reading counts.
        var revisions = facts.Revisions(EnergyDesk.Subject);
        var changes = request.Readings.Select((one, index) => (Key: readings[index].Series + " " + EnergySpan.Text(readings[index].At), one)).DistinctBy(static one => one.Key)
            .Select(one => FactChange.Always(Kind, one.Key, Content(one.one), revisions.GetValueOrDefault((Kind, one.Key)))).ToList();
        var faults = new FaultList();
        if (facts.Record(EnergyDesk.Subject, caller.Act("energy-manual", time), changes, faults) is null) return Problems.Faulty(faults);
        return intake.Take(new ReadingBatch(now, readings), faults) is null ? Problems.Faulty(faults) : TypedResults.Ok(new ManualAnswer(results, true));
    }

    private static string Content(ManualEntry one) => FactContent.Write(
    [
        new("value", DecimalText.Format(one.Value)), .. one.Evidence is { Length: > 0 } evidence ? [KeyValuePair.Create("evidence", evidence)] : Array.Empty<KeyValuePair<string, string>>(),
        .. one.Note is { Length: > 0 } note ? [KeyValuePair.Create("note", note)] : Array.Empty<KeyValuePair<string, string>>(),
    ]);

    private static ManualResult Look(SeenSite seen, IReadingStore store, Caller caller, ManualEntry one, int index, Instant now, List<NewReading> readings)
    {
        if (seen.Find(one.Meter) is not { IsVirtual: false } meter || meter.Register(one.Register) is not { } register) return Refused(index, new LocalText($"没有 {one.Meter}/{one.Register}", $"There is no {one.Meter}/{one.Register}"));
        if (EnergySpan.At(one.At, seen.Site.Zone(meter)) is not { } at || at > now + Duration.FromMinutes(5)) return Refused(index, new LocalText($"{one.At} 不是已过去的时刻", $"{one.At} is no time that has passed"));
        if (one.Evidence is { Length: > 0 } hash && seen.State.Find(Photo, hash) is null) return Refused(index, new LocalText("没有这张照片", "There is no such photo"));
        if (register.Sends == Sending.Amounts) return Amount(meter, register, caller, one, index, at, now, readings);
        if (meter.InstalledAt(at) is not { } device || device.Fit(register.Id) is not { } fit) return Refused(index, WithoutDevice);
        (Instant, decimal)? last = Before(seen, store, new SeriesKey(meter.Id, register.Id), device.From, at) is { } before ? (before.At, before.Effective.Value!.Value) : null;
        var found = ManualCheck.Run(one.Value, at, new ManualContext(fit, device.Multiplier.Factor, last, device.From, new CounterLimits(register.HighestRate), [], now));
        if (found.FirstOrDefault(static finding => finding.Refused) is { } wrong) return Refused(index, wrong.Expected);
        return Taken(meter, register, caller, one, index, at, found, (one.Value - (last?.Item2 ?? fit.Opening)) * device.Multiplier.Factor, readings);
    }

    // The last reading before an instant, looked for further and further back.
    private static ReadingRecord? Before(SeenSite seen, IReadingStore store, SeriesKey key, Instant first, Instant at)
    {
        var settled = seen.Site.SettlementsOf(key.Meter, key.Point).Select(static one => one.Decided).ToList();
        for (var (reach, until) = (Duration.FromDays(4), at); until > first; reach += reach)
        {
            var from = Instant.Max(first, until - reach);
            if (StoredReading.Records(store.Read(key, new Interval(from, until)), settled).LastOrDefault(static record => record.Effective.Value is not null) is { } found) return found;
            until = from;
        }

        return null;
    }

    // There is no reading before it: what was typed is what was counted.
    private static ManualResult Amount(Meter meter, MeterRegister register, Caller caller, ManualEntry one, int index, Instant at, Instant now, List<NewReading> readings)
    {
        var told = meter.Told(register.Id, at);
        if (IntervalReadings.DeviceOf(meter.Installations, told) is not { } device) return Refused(index, WithoutDevice);
        var found = ManualCheck.Amount(one.Value, told, device.Multiplier.Factor, new CounterLimits(register.HighestRate), now);
        return found.FirstOrDefault(static finding => finding.Refused) is { } wrong ? Refused(index, wrong.Expected)
            : Taken(meter, register, caller, one, index, at, found, one.Value * device.Multiplier.Factor, readings);
    }

    private static ManualResult Taken(
        Meter meter, MeterRegister register, Caller caller, ManualEntry one, int index, Instant at, IReadOnlyList<ManualFinding> found, decimal counted, List<NewReading> readings)
    {
        readings.Add(new NewReading(
            new SeriesKey(meter.Id, register.Id), at, one.Value, new ManualReading(meter.Id, register.Id, at, one.Value, caller.Name, one.Evidence is { Length: > 0 } photo ? photo : null, one.Confirmed ? [.. found.Select(static finding => finding.Rule)] : []).Mark));
        return new ManualResult(index, counted, [.. found.Select(static finding => Told(finding))], null);
    }

    private static LocalText Told(ManualFinding finding) => new("应为" + finding.Expected.Zh, "Expected " + finding.Expected.En);

    private static ManualResult Refused(int index, LocalText why) => new(index, null, [], why);

    private static async Task<IResult> Keep(HttpContext context, Caller caller, FactStore facts, EnergyDesk desk, TimeProvider clock)
    {
        var body = await RequestBody.Read(context);
        if (body.Length is 0 or > MostPhoto) return Problems.Refused(StatusCodes.Status422UnprocessableEntity, new LocalText("照片为空或超过 20 MiB", "The photo is empty, or larger than 20 MiB"));
        var document = new EvidenceDocument(body);
        var answer = new DocumentAdded(document.Sha256, document.Sha256, document.Bytes.Length);
        if (desk.Now().Find(Photo, document.Sha256) is not null) return TypedResults.Ok(answer);
        var faults = new FaultList();
        return facts.Record(EnergyDesk.Subject, caller.Act("energy-evidence", clock), [FactChange.Always(Photo, document.Sha256, FactContent.OfWord(document.Sha256), 0)], faults, [document]) is null ? Problems.Faulty(faults) : TypedResults.Ok(answer);
    }
}
