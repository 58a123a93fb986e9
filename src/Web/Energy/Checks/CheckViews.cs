using Lingtan.Quantities;

namespace Lingtan.Web;

/// <summary>How often each check found something at a meter.</summary>
/// <param name="Meter">The meter.</param>
/// <param name="Name">What it is called.</param>
/// <param name="Facility">Its facility.</param>
/// <param name="Counts">By rule, such as <c>gap</c>: runs of findings that follow each other.</param>
public sealed record CheckedMeter(string Meter, LocalText Name, string Facility, IReadOnlyDictionary<string, int> Counts);

/// <summary>Findings of one rule at one register or gauge that follow each other. They say what was found and change nothing.</summary>
/// <param name="Meter">The meter.</param>
/// <param name="Point">The register or gauge; empty for the sum of the meters below.</param>
/// <param name="Rule">Such as <c>gap</c>.</param>
/// <param name="Start">From when the first concerns.</param>
/// <param name="End">Until when the last does; the same as the start for one reading.</param>
/// <param name="Count">How many there are.</param>
/// <param name="Value">The value of the first: what was read, for clocks the seconds they are behind, for sums what is left; null where none is there.</param>
/// <param name="Unit">Its unit.</param>
/// <param name="Expected">What was expected of the first.</param>
public sealed record CheckFinding(string Meter, string Point, string Rule, string Start, string End, int Count, decimal? Value, string Unit, LocalText Expected);

/// <summary>What the checks found in a span.</summary>
/// <param name="From">First instant.</param>
/// <param name="To">First instant after it.</param>
/// <param name="Checked">How many registers and gauges were looked at.</param>
/// <param name="Meters">The meters at which something was found, those with most first.</param>
/// <param name="Findings">The findings that were asked for, the latest first.</param>
public sealed record CheckView(string From, string To, int Checked, IReadOnlyList<CheckedMeter> Meters, PageOf<CheckFinding> Findings);
