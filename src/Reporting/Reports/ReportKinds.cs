using System.Diagnostics.CodeAnalysis;

namespace Lingtan.Reporting;

/// <summary>The kinds of reports of this room, found by scanning.</summary>
public static class ReportKinds
{
    /// <summary>All kinds by identifier.</summary>
    public static IReadOnlyDictionary<string, IReport> All { get; } = Scan()
        .OrderBy(report => report.Kind, StringComparer.Ordinal)
        .ToDictionary(report => report.Kind, StringComparer.Ordinal);

    [UnconditionalSuppressMessage("Trimming", "IL2026", Justification = "The native command keeps this assembly whole (TrimmerRootAssembly).")]
    [UnconditionalSuppressMessage("Trimming", "IL2067", Justification = "The native command keeps this assembly whole (TrimmerRootAssembly).")]
    private static IEnumerable<IReport> Scan() => typeof(ReportKinds).Assembly.GetTypes()
        .Where(type => type is { IsAbstract: false, IsInterface: false } && typeof(IReport).IsAssignableFrom(type))
        .Select([UnconditionalSuppressMessage("Trimming", "IL2067", Justification = "The native command keeps this assembly whole (TrimmerRootAssembly).")] (type) => (IReport)Activator.CreateInstance(type)!);
}
