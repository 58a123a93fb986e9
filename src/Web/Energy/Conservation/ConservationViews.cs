using Lingtan.Metering;
using Lingtan.Quantities;

namespace Lingtan.Web;

/// <summary>What one device counted: (last − first + roll-overs × width + set back) × multiplier; where it sends amounts, their sum × multiplier.</summary>
/// <param name="Serial">Number of the device.</param>
/// <param name="From">Time of the first reading that is used.</param>
/// <param name="To">Time of the last one.</param>
/// <param name="First">What the counter showed first, before the multiplier.</param>
/// <param name="Last">What it showed last.</param>
/// <param name="RollOvers">How often it passed its width.</param>
/// <param name="Width">The reading that is shown as zero again; null: unknown.</param>
/// <param name="SetBack">By how much resets set it back.</param>
/// <param name="Multiplier">The multiplier.</param>
/// <param name="Counted">What it counted.</param>
/// <param name="Amounts">How many amounts were added up, with their sum as last; null where the device has a counter.</param>
public sealed record DeviceAccountView(string Serial, string From, string To, decimal First, decimal Last, int RollOvers, decimal? Width, decimal SetBack, decimal Multiplier, decimal Counted, int? Amounts);

/// <summary>An addition of the account.</summary>
/// <param name="Id">Identifier.</param>
/// <param name="From">From when.</param>
/// <param name="To">Until when.</param>
/// <param name="Amount">How much.</param>
/// <param name="Reason">Why.</param>
/// <param name="By">Who recorded it.</param>
/// <param name="Note">How the amount was found.</param>
public sealed record AccountAdditionView(string Id, string From, string To, decimal Amount, string Reason, string By, string Note);

/// <summary>The account of a register: amount + outside = intervals = differences + additions + excess, and the excess is zero.</summary>
/// <param name="Meter">The meter.</param>
/// <param name="Name">What it is called.</param>
/// <param name="Register">The register.</param>
/// <param name="Unit">Its unit.</param>
/// <param name="Direction"><c>consumption</c>, <c>generation</c>, <c>charge</c> or <c>discharge</c>.</param>
/// <param name="Amount">What the register counted in the span that was asked for, additions included.</param>
/// <param name="Outside">What belongs to differences and additions that reach over an end of the span, and lies outside it.</param>
/// <param name="From">First instant that is accounted for: the end of the span, or the earlier one to which such a difference reaches.</param>
/// <param name="To">First instant after it, likewise.</param>
/// <param name="Intervals">Sum of its intervals.</param>
/// <param name="Differences">What the devices counted, from their first and last readings.</param>
/// <param name="Additions">What was recorded in addition.</param>
/// <param name="Excess">What the intervals hold too much or too little: zero.</param>
/// <param name="States">The intervals by state.</param>
/// <param name="MissingHours">Hours of which nothing is known.</param>
/// <param name="Devices">The devices, one after the other.</param>
/// <param name="Added">The additions.</param>
public sealed record RegisterAccountView(
    string Meter, LocalText Name, string Register, string Unit, string Direction, decimal Amount, decimal Outside, string From, string To, decimal Intervals, decimal Differences, decimal Additions, decimal Excess,
    IReadOnlyDictionary<string, decimal> States, decimal MissingHours, IReadOnlyList<DeviceAccountView> Devices, IReadOnlyList<AccountAdditionView> Added)
{
    /// <summary>The view of an account.</summary>
    internal static RegisterAccountView Of(Meter meter, MeterRegister register, RegisterAccount account, decimal amount) => new(
        meter.Id, meter.Name, register.Id, register.Unit.Symbol, RoleNames.Json(register.Direction), amount, account.Intervals - amount, EnergySpan.Text(account.Span.Start), EnergySpan.Text(account.Span.End),
        account.Intervals, account.Differences, account.Added, account.Excess, account.States.ToDictionary(static one => RoleNames.Json(one.Key), static one => one.Value, StringComparer.Ordinal),
        decimal.Round((decimal)account.Missing.TotalHours, 4),
        [.. account.Devices.Select(static one => new DeviceAccountView(one.Serial, EnergySpan.Text(one.From), EnergySpan.Text(one.To), one.First, one.Last, one.RollOvers, one.Width, one.SetBack, one.Factor, one.Counted, one.Amounts))],
        [.. account.Additions.Select(static one => new AccountAdditionView(one.Id, EnergySpan.Text(one.Start), EnergySpan.Text(one.End), one.Amount, RoleNames.Json(one.Reason), one.Author, one.Note))]);
}

/// <summary>The accounts of the registers that a caller sees.</summary>
/// <param name="Rows">By register.</param>
public sealed record ConservationAccountView(IReadOnlyList<RegisterAccountView> Rows);
