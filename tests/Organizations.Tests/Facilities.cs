using Lingtan.Quantities;
using NodaTime;

namespace Lingtan.Organizations;

/// <summary>Facilities as tests need them.</summary>
internal static class Facilities
{
    public static readonly DateTimeZone Shanghai = DateTimeZoneProviders.Tzdb["Asia/Shanghai"];

    public static Facility Of(string id, string? parent = null, params Ownership[] ownership) =>
        new(id, LocalText.Same(id), parent, "CN", null, null, Shanghai, ownership, new Place("inventory.yaml", 10, $"facilities[{id}]"));

    public static Ownership Held(string from, string? to, decimal equity, Control operational, Control financial) =>
        new(Day(from), to is null ? null : Day(to), equity, operational, financial);

    public static LocalDate Day(string text) => NodaTime.Text.LocalDatePattern.Iso.Parse(text).Value;

    public static (FacilityTree Tree, FaultList Faults) Tree(params Facility[] facilities)
    {
        var faults = new FaultList();
        return (FacilityTree.Build(facilities, faults), faults);
    }
}
