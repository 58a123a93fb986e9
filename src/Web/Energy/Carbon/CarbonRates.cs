using Lingtan.Metering;

namespace Lingtan.Web;

/// <summary>Rates of the sources of inventories, kept as long as the inventory stays the same: each is the inventory built with a million units of one source.</summary>
public sealed class CarbonRates
{
    private readonly Lock _gate = new();
    private (string Id, long Recording) _for;
    private EmissionRates? _rates;

    /// <summary>Works with the rates of an inventory, one caller at a time.</summary>
    /// <param name="live">The inventory; its book can be read.</param>
    /// <param name="work">What is computed with them.</param>
    internal T With<T>(LiveInventory live, Func<EmissionRates, T> work)
    {
        lock (_gate)
        {
            if (_rates is null || _for != (live.Id, live.Recording))
                (_for, _rates) = ((live.Id, live.Recording), new EmissionRates(live.Book!, live.Libraries.Factors, live.Libraries.Methods(live.Book!.OwnMethods)));
            return work(_rates);
        }
    }
}
