namespace Lingtan.Reporting;

/// <summary>The kinds of reports of this room, found by scanning.</summary>
public static class ReportKinds
{
    /// <summary>All kinds by identifier.</summary>
    public static IReadOnlyDictionary<string, IReport> All { get; } = typeof(ReportKinds).Assembly.GetTypes()
        .Where(type => type is { IsAbstract: false, IsInterface: false } && typeof(IReport).IsAssignableFrom(type))
        .Select(type => (IReport)Activator.CreateInstance(type)!)
        .OrderBy(report => report.Kind, StringComparer.Ordinal)
        .ToDictionary(report => report.Kind, StringComparer.Ordinal);
}
