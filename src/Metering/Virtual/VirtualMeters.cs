using Lingtan.Quantities;

namespace Lingtan.Metering;

/// <summary>Resolves formulas down to real meters and computes them.</summary>
public sealed class VirtualMeters
{
    private readonly Dictionary<string, Meter> _byId;
    private readonly Dictionary<string, IReadOnlyList<FormulaTerm>> _resolved = new(StringComparer.Ordinal);

    private VirtualMeters(Dictionary<string, Meter> byId) => _byId = byId;

    /// <summary>Checks and resolves every formula: unknown meters, cycles and other units are faults, one per mistake.</summary>
    /// <param name="meters">All meters, real and virtual.</param>
    /// <param name="faults">Where mistakes are reported.</param>
    public static VirtualMeters Build(IEnumerable<Meter> meters, FaultList faults)
    {
        var byId = meters.DistinctBy(static m => m.Id, StringComparer.Ordinal).ToDictionary(static m => m.Id, StringComparer.Ordinal);
        var built = new VirtualMeters(byId);
        var sound = byId.Values.Where(m => m.IsVirtual && built.Check(m, faults)).Select(static m => m.Id).ToHashSet(StringComparer.Ordinal);
        foreach (var id in sound) built.Resolve(id, sound, [], faults);
        return built;
    }

    /// <summary>A virtual meter as factors on registers of real meters, in the unit of its main register; null where its formula is at fault.</summary>
    /// <param name="id">Identifier of the virtual meter.</param>
    public IReadOnlyList<FormulaTerm>? Terms(string id) => _resolved.GetValueOrDefault(id);

    /// <summary>What a virtual meter counts; null where one of the real meters is not known, or the formula is at fault.</summary>
    /// <param name="id">Identifier of the virtual meter.</param>
    /// <param name="energy">What a register counted, in its own unit; null where that is not known.</param>
    public decimal? Amount(string id, Func<Meter, MeterRegister, decimal?> energy)
    {
        if (Terms(id) is not { } terms) return null;
        var (unit, sum) = (_byId[id].Main!.Unit, 0m);
        foreach (var term in terms)
        {
            var meter = _byId[term.Meter];
            var register = meter.Register(term.Register)!;
            if (energy(meter, register) is not { } amount) return null;
            sum += term.Factor * register.Unit.ConvertTo(amount, unit);
        }

        return sum;
    }

    private bool Check(Meter meter, FaultList faults)
    {
        var place = meter.At("formula");
        foreach (var term in meter.Formula!.Terms)
        {
            if (_byId.GetValueOrDefault(term.Meter)?.Register(term.Register) is not { } register)
                faults.Add(MeteringFaults.FormulaMeterUnknown, place, term.Name, new("已有计量点及其通道", "a meter and one of its registers"));
            else if (meter.Main is not { } main || !register.Unit.IsConvertibleTo(main.Unit))
                faults.Add(MeteringFaults.FormulaUnit, place, register.Unit.Symbol, new($"可换算为 {meter.Main?.Unit.Symbol} 的单位", $"a unit that converts to {meter.Main?.Unit.Symbol}"));
            else
                continue;
            return false;
        }

        return true;
    }

    private IReadOnlyList<FormulaTerm>? Resolve(string id, HashSet<string> sound, List<string> above, FaultList faults)
    {
        if (_resolved.TryGetValue(id, out var known)) return known;
        if (!sound.Contains(id)) return null;
        if (above.Contains(id))
        {
            var first = above.Skip(above.IndexOf(id)).Order(StringComparer.Ordinal).First();
            faults.Add(MeteringFaults.FormulaCycle, _byId[first].At("formula"), first, new("不含自身的公式", "a formula without the meter itself"));
            return null;
        }

        above.Add(id);
        var terms = new Dictionary<(string, string?), decimal>();
        foreach (var term in _byId[id].Formula!.Terms)
        {
            if (!_byId[term.Meter].IsVirtual) Add(terms, term, 1);
            else if (Resolve(term.Meter, sound, above, faults) is { } inner)
                foreach (var part in inner) Add(terms, part, term.Factor);
            else return null;
        }

        above.Remove(id);
        return _resolved[id] = [.. terms.Where(static t => t.Value != 0).Select(static t => new FormulaTerm(t.Value, t.Key.Item1, t.Key.Item2))];
    }

    private void Add(Dictionary<(string, string?), decimal> terms, FormulaTerm term, decimal times)
    {
        var key = (term.Meter, _byId[term.Meter].Register(term.Register)!.Id);
        terms[key] = terms.GetValueOrDefault(key) + (term.Factor * times);
    }
}
