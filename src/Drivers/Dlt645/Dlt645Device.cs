using Lingtan.Quantities;

namespace Lingtan.Drivers;

/// <summary>An electricity meter that speaks DL/T 645-2007. An item that it refuses is absent; the others are read all the same.</summary>
/// <param name="id">Its identifier.</param>
/// <param name="client">The client of its gateway.</param>
/// <param name="address">Twelve digits.</param>
/// <param name="items">The items to read.</param>
/// <param name="time">The clock.</param>
public sealed class Dlt645Device(string id, Dlt645Client client, string address, IReadOnlyList<Dlt645Item> items, TimeProvider time) : IPolledDevice
{
    private static readonly LocalText None = new("电表没有该数据项", "the meter has no such item");

    /// <inheritdoc/>
    public string Id => id;

    /// <inheritdoc/>
    public async Task<IReadOnlyList<PointSample>> ReadAsync(CancellationToken cancel)
    {
        var samples = new List<PointSample>(items.Count);
        foreach (var item in items)
        {
            try
            {
                var value = item.Value(await client.ReadAsync(address, item.Code, cancel).ConfigureAwait(false));
                samples.Add(new PointSample(id, item.Id, time.GetUtcNow(), value, value is null ? SampleState.Absent : SampleState.Good, value is null ? None : null) { Unit = item.Unit });
            }
            catch (DriverException e) when (e.Code == DriverFaults.Refused)
            {
                samples.Add(new PointSample(id, item.Id, time.GetUtcNow(), null, SampleState.Absent, e.Detail) { Unit = item.Unit });
            }
        }

        return samples;
    }
}
