using Lingtan.Quantities;

namespace Lingtan.Drivers;

/// <summary>
/// Reads properties of many objects with few requests. What the device cannot do it teaches: answers that would be too long are asked for in halves, and where it does
/// not know the reading of several, properties are read one by one. After a day it is tried anew.
/// </summary>
/// <param name="client">The client.</param>
/// <param name="settings">The device.</param>
/// <param name="time">The clock.</param>
internal sealed class BacnetReading(BacnetClient client, BacnetDeviceSettings settings, TimeProvider time)
{
    private const int MostAtOnce = 20;
    private const int OctetsAsked = 20;
    private const int OctetsAnswered = 45;
    private static readonly TimeSpan Memory = TimeSpan.FromDays(1);
    private int _most = MostAtOnce;
    private bool _isSingly;
    private long? _learnedAt;

    /// <summary>Reads properties.</summary>
    /// <returns>One result for each property, in the order they were asked for.</returns>
    /// <exception cref="DriverException">The device is silent, or answers another question.</exception>
    public async Task<IReadOnlyList<BacnetResult>> ReadAsync(BacnetAddress to, BacnetIdentity? identity, IReadOnlyList<(BacnetObject Object, IReadOnlyList<int> Properties)> wanted, CancellationToken cancel)
    {
        if (_learnedAt is { } at && time.GetElapsedTime(at) >= Memory) (_most, _isSingly, _learnedAt) = (MostAtOnce, false, null);
        var results = new List<BacnetResult>();
        for (var done = 0; done < wanted.Count;)
        {
            var batch = wanted.Skip(done).Take(_isSingly ? 1 : Math.Min(_most, Room(identity))).ToList();
            var read = _isSingly ? await OneByOneAsync(to, batch[0], cancel).ConfigureAwait(false) : await AtOnceAsync(to, batch, cancel).ConfigureAwait(false);
            if (read is null) continue;
            results.AddRange(read);
            done += batch.Count;
        }

        return results;
    }

    // How many objects fit into a request, and into an answer where it cannot come in parts.
    private static int Room(BacnetIdentity? identity)
    {
        if (identity is not { } known) return MostAtOnce;
        var asked = known.MostOctets / OctetsAsked;
        var answered = known.Segmentation >= 2 ? known.MostOctets / OctetsAnswered : MostAtOnce;
        return Math.Max(1, Math.Min(asked, answered));
    }

    private async Task<IReadOnlyList<BacnetResult>?> AtOnceAsync(BacnetAddress to, List<(BacnetObject Object, IReadOnlyList<int> Properties)> batch, CancellationToken cancel)
    {
        var reply = await client.AskAsync(to, settings, invoke => BacnetRequests.ReadMultiple(invoke, batch), cancel).ConfigureAwait(false);
        if (reply.Error is not { } error) return Fitting(reply.Body, batch);
        if (BacnetRefusals.IsServiceUnknown(error)) _isSingly = true;
        else if (batch.Count == 1) return await OneByOneAsync(to, batch[0], cancel).ConfigureAwait(false);
        else _most = batch.Count / 2;
        _learnedAt ??= time.GetTimestamp();
        return null;
    }

    private async Task<IReadOnlyList<BacnetResult>> OneByOneAsync(BacnetAddress to, (BacnetObject Object, IReadOnlyList<int> Properties) wanted, CancellationToken cancel)
    {
        var results = new List<BacnetResult>();
        foreach (var property in wanted.Properties)
        {
            var reply = await client.AskAsync(to, settings, invoke => BacnetRequests.ReadProperty(invoke, wanted.Object, property), cancel).ConfigureAwait(false);
            if (reply.Error is not null) results.Add(new BacnetResult(wanted.Object, property, [], reply.Error));
            else if (BacnetAnswers.TryProperty(reply.Body, out var result) && result!.Object == wanted.Object && result.Property == property) results.Add(result);
            else throw Wrong(wanted.Object);
        }

        return results;
    }

    private static List<BacnetResult> Fitting(byte[] body, List<(BacnetObject Object, IReadOnlyList<int> Properties)> batch)
    {
        var results = new List<BacnetResult>();
        var asked = batch.SelectMany(static w => w.Properties.Select(p => (w.Object, p)));
        return BacnetAnswers.TryMultiple(body, results) && results.Select(static r => (r.Object, r.Property)).SequenceEqual(asked) ? results : throw Wrong(batch[0].Object);
    }

    private static DriverException Wrong(BacnetObject named) => new(DriverFaults.AnswerWrong, new($"{named} 的应答", $"the answer about {named}"));
}
