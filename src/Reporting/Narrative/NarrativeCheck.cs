using Lingtan.Quantities;

namespace Lingtan.Reporting;

/// <summary>Checks the texts of a company against every kind of report in which they may stand.</summary>
public static class NarrativeCheck
{
    /// <summary>Checks the texts.</summary>
    /// <param name="basis">What reports are made from.</param>
    /// <param name="faults">Receives references that lead nowhere and the like, each once.</param>
    /// <returns>Texts that no kind of report uses.</returns>
    public static IReadOnlyList<Warning> Run(ReportBasis basis, FaultList faults)
    {
        var written = basis.Narrative.Blocks.ToList();
        if (written.Count == 0) return [];
        var used = new HashSet<string>(StringComparer.Ordinal);
        var found = new HashSet<Fault>();
        foreach (var kind in ReportKinds.All.Values)
        {
            var own = new FaultList();
            used.UnionWith(ReportComposer.Draft(kind, basis, own).Narratives.Blocks.Select(block => block.Name));
            foreach (var fault in own)
                if (found.Add(fault)) faults.Add(fault);
        }

        return [.. written.Except(used).Select(name => Unused(name, used))];
    }

    private static Warning Unused(string name, IReadOnlySet<string> used)
    {
        var names = string.Join(", ", used.Order(StringComparer.Ordinal).OrderByDescending(known => Spelling.IsNear(name, known)).Take(6));
        return new Warning(ReportingWarnings.NarrativeUnused, "narrative/" + name, new LocalText(
            $"没有报告使用这段文字；可用的段落有 {names} 等", $"no report uses this text; there are blocks such as {names}"));
    }
}
