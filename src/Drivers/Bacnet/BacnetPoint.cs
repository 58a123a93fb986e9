using System.Globalization;
using Lingtan.Quantities;

namespace Lingtan.Drivers;

/// <summary>An object that is read: what is known of it, and how its properties become a sample.</summary>
/// <param name="device">Identifier of the device.</param>
/// <param name="named">The object.</param>
internal sealed class BacnetPoint(string device, BacnetObject named)
{
    private const int CommunicationFailure = 12;
    private static readonly LocalText NoNumber = new("不是数", "not a number");
    private static readonly LocalText Fault = new("对象报告故障", "the object reports a fault");
    private static readonly LocalText Overridden = new("就地强制", "overridden at the device");
    private static readonly LocalText OutOfService = new("退出运行", "out of service");
    private volatile Constants? _constants;
    private bool _hasNoReliability;

    /// <summary>The object.</summary>
    public BacnetObject Object => named;

    /// <summary>Whether unit and scale were read of late.</summary>
    public bool IsKnown { get; private set; }

    /// <summary>Whether unit and scale were ever read.</summary>
    public bool HasConstants => _constants is not null;

    /// <summary>The properties to read: unit and scale only where they are not known.</summary>
    public IReadOnlyList<int> Wanted
    {
        get
        {
            var wanted = new List<int> { BacnetProperty.PresentValue, BacnetProperty.StatusFlags };
            if (!_hasNoReliability) wanted.Add(BacnetProperty.Reliability);
            if (IsKnown) return wanted;
            if (HasUnit) wanted.Add(BacnetProperty.Units);
            if (named.Type == BacnetObject.Accumulator) wanted.Add(BacnetProperty.Scale);
            return wanted;
        }
    }

    // Binary and multi-state objects have no unit.
    private bool HasUnit => named.Type is not (>= 3 and <= 5 or 13 or 14 or 19);

    /// <summary>Has unit and scale, and what was refused, read again.</summary>
    public void Forget() => (IsKnown, _hasNoReliability) = (false, false);

    /// <summary>Makes a sample of all that was read.</summary>
    public PointSample Sample(IReadOnlyList<BacnetResult> results, DateTimeOffset at)
    {
        if (Find(results, BacnetProperty.PresentValue) is { Error: not null } refused) return Of(at, null, SampleState.Absent, BacnetRefusals.Text(refused.Error.Value));
        if (!IsKnown) Learn(results);
        _hasNoReliability |= Find(results, BacnetProperty.Reliability)?.Error is not null;
        return Change(results, at);
    }

    /// <summary>Makes a sample of a message of a change; unit and scale are those that were read before.</summary>
    public PointSample Change(IReadOnlyList<BacnetResult> results, DateTimeOffset at)
    {
        if (Number(Find(results, BacnetProperty.PresentValue)) is not { } number || _constants?.Scale is not { } scale) return Of(at, null, SampleState.Absent, NoNumber);
        var (state, problem) = State(Find(results, BacnetProperty.StatusFlags), Find(results, BacnetProperty.Reliability));
        try
        {
            return Of(at, number * scale, state, problem);
        }
        catch (OverflowException)
        {
            return Of(at, null, SampleState.Absent, NoNumber);
        }
    }

    private static BacnetResult? Find(IReadOnlyList<BacnetResult> results, int property) => results.FirstOrDefault(r => r.Property == property);

    private static decimal? Number(BacnetResult? result) => result is { Error: null, Values: [{ Type: BacnetValueType.Boolean or BacnetValueType.Unsigned or BacnetValueType.Signed
        or BacnetValueType.Real or BacnetValueType.Double or BacnetValueType.Enumerated } value] } ? value.Number : null;

    private static (SampleState, LocalText?) State(BacnetResult? flags, BacnetResult? reliability)
    {
        if (Number(reliability) is { } reason && reason != 0)
        {
            var text = reason.ToString(CultureInfo.InvariantCulture);
            return (reason == CommunicationFailure ? SampleState.Stale : SampleState.Bad, new($"可靠性 {text}", $"reliability {text}"));
        }

        if (flags is not { Values: [{ Type: BacnetValueType.Bits, Text: { Length: 4 } bits }] }) return (SampleState.Good, null);
        return bits[1] == '1' ? (SampleState.Bad, Fault) : bits[3] == '1' ? (SampleState.Substituted, OutOfService) : bits[2] == '1' ? (SampleState.Substituted, Overridden) : (SampleState.Good, null);
    }

    private void Learn(IReadOnlyList<BacnetResult> results)
    {
        var unit = !HasUnit ? null : Number(Find(results, BacnetProperty.Units)) is { } code and <= ushort.MaxValue ? BacnetUnits.Symbol((int)code) : null;
        _constants = new Constants(unit, named.Type == BacnetObject.Accumulator ? Scale(Find(results, BacnetProperty.Scale)) : 1);
        IsKnown = true;
    }

    // One step of an accumulator is a binary fraction (place 0) or a power of ten (place 1); without the property it is one.
    private static decimal? Scale(BacnetResult? result)
    {
        if (result is null or { Error: not null }) return 1;
        if (result.Values is not [{ Type: BacnetValueType.Tagged, Text: { } hex } value]) return null;
        var octets = Convert.FromHexString(hex);
        return (value.Tag, octets.Length) switch
        {
            (0, 4) => BinaryFraction.Shortest(System.Buffers.Binary.BinaryPrimitives.ReadSingleBigEndian(octets)) is { } factor && factor != 0 ? factor : null,
            (1, >= 1 and <= 4) => PowerOfTen(BacnetValues.Signed(octets)),
            _ => null,
        };
    }

    private static decimal? PowerOfTen(int exponent) =>
        Math.Abs(exponent) <= 18 ? decimal.Parse(FormattableString.Invariant($"1E{exponent}"), NumberStyles.Float, CultureInfo.InvariantCulture) : null;

    private PointSample Of(DateTimeOffset at, decimal? value, SampleState state, LocalText? problem) => new(device, named.ToString(), at, value, state, problem) { Unit = _constants?.Unit };

    private sealed record Constants(string? Unit, decimal? Scale);
}
